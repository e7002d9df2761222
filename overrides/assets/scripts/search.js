// @ts-check
// The search: a dialog with a field, and what the guide has for the words in it, shown and told while somebody types.
// What was typed is kept in this page's memory, and in its entry in the history of the window where a result on another
// page is followed: who comes back has it again. find.js knows how words are found.
"use strict";

(() => {
  /** Results shown at first, and more with each press. */
  const SHOWN = 30;
  /** Letters before anything is looked for, and letters of what can be. */
  const FEWEST = 2, LONGEST = "200";
  /** Milliseconds without a key before results change, and before a screen reader is told of them. */
  const PAUSE = 150, SILENCE = 900;
  /** Letters of a passage, and of a title that is made of the first words. */
  const PASSAGE = 170, NAME = 90;
  const SENTENCE = /(?<=[.!?][”’)]?)\s+(?=[\p{Lu}“(\d])|\n/u;

  /** Words and the way to make elements may come after this script, but they are there when it is first asked for. */
  guide.open.search = (/** @type {HTMLElement} */ button) => {
    guide.open.search = search();
    guide.open.search(button);
  };

  /** Makes the dialog, once. @returns {(button: HTMLElement) => Promise<void>} what opens it */
  function search() {
    const { make, fill } = guide;
    const words = guide.words.search;
    const easy = guide.edition === "easy";

    const field = /** @type {HTMLInputElement} */ (make("input", {
      type: "search", id: "_search", autocomplete: "off", autocapitalize: "none", enterkeyhint: "search", maxlength: LONGEST,
      "aria-describedby": "_search-hint", input: () => soon(),
    }));
    // Seen at once; heard when somebody pauses, so that a screen reader is not told of every letter.
    const seen = make("p", { class: "search-count", "aria-hidden": "true" });
    const heard = make("p", { class: "search-heard", role: "status" });
    const found = make("div", { class: "search-found" });
    const dialog = /** @type {HTMLDialogElement} */ (make("dialog", {
      class: "search", "aria-labelledby": "_search-title", close: back, click: outside, keydown: keys,
    },
      make("div", { class: "search-inside" },
        make("div", { class: "search-top" },
          make("h2", { id: "_search-title" }, words.title),
          make("button", { class: "button", type: "button", click: () => dialog.close() }, words.close)),
        make("form", { role: "search", submit: go },
          make("label", { for: "_search" }, words.label),
          field,
          make("p", { id: "_search-hint" }, words.hint)),
        heard,
        make("div", { class: "search-below" }, seen, found))));
    document.body.append(dialog);
    // Once: what is cleared then stays cleared.
    const { search: before = "", ...others } = history.state ?? {};
    if (before) {
      field.value = before;
      history.replaceState(others, "");
    }

    /** @type {HTMLElement | undefined} */
    let opener;
    /** @type {((query: string) => import("./find.js").Found) | undefined} */
    let find;
    let failed = false, followed = false, shown = "";
    /** @type {number | undefined} */
    let pause;
    /** @type {number | undefined} */
    let silence;

    /** Fetches the index and what reads it, when first opened; again where that failed. */
    async function fetchIndex() {
      if (find) return;
      try {
        await Promise.all([guide.load(`assets/search/${guide.edition}.js`), guide.load("assets/scripts/find.js")]);
        find = guide.finder(guide.index);
        failed = false;
      } catch {
        failed = true;
      }
      shown = "";
      show();
    }

    /** Shows results when the typing pauses. */
    function soon() {
      clearTimeout(pause);
      clearTimeout(silence);
      pause = setTimeout(show, PAUSE);
    }

    /** Shows what is found for what stands in the field. */
    function show() {
      clearTimeout(pause);
      const query = field.value.replace(/\s+/g, " ").trimStart();
      if (failed) return tell(words.failed, [help()]);
      if (query.trim().length < FEWEST) return tell("", []);
      if (!find || query === shown) return;
      const result = find(query);
      const count = result.answers.length + result.results.length;
      const [slip] = result.slips;
      const [lost] = count ? result.lost : [];
      const asked = lost ? result.read : query.trim();
      const facts = { count, query: slip ? asked.toLowerCase().replace(slip.typed, slip.found) : asked };
      const said = count === 0 ? words.none : count === 1 ? words.count_one : words.count;
      const note = slip ? fill(words.slip, slip) : lost ? fill(words.lost, { typed: lost }) : "";
      tell([note, fill(said, facts)].filter(Boolean).join(easy ? "\n" : " "), count ? [answers(result), ...list(result)] : [help()]);
      shown = query;
    }

    /** @param {string} text @param {(Node | string)[]} nodes */
    function tell(text, nodes) {
      shown = "";
      seen.replaceChildren(...text.split("\n").flatMap((line, number) => (number ? [make("br", {}), line] : [line])));
      found.replaceChildren(...nodes.filter(Boolean));
      found.parentElement?.scrollTo(0, 0);
      clearTimeout(silence);
      silence = setTimeout(announce, SILENCE);
    }

    function announce() {
      clearTimeout(silence);
      if (heard.textContent !== seen.textContent) heard.textContent = seen.innerText;
    }

    /** Words of the word list, with what they mean. @param {import("./find.js").Found} result @returns {Node | string} */
    function answers(result) {
      if (!result.answers.length) return "";
      return make("section", { class: "search-answers", "aria-labelledby": "_search-answers" },
        make("h3", { id: "_search-answers" }, words.answers),
        ...result.answers.map((entry) => make("div", { class: "search-answer" },
          ...picture(entry),
          make("div", {},
            make("h4", {}, link(entry, marked(entry.title, result.stems))),
            ...entry.text.split("\n").map((line) => make("p", {}, ...marked(line, result.stems)))))));
    }

    /** The results, and a button for more. @param {import("./find.js").Found} result @returns {Node[]} */
    function list({ results, stems }) {
      if (!results.length) return [];
      const all = make("ul", { role: "list", "aria-label": words.results });
      const button = make("button", { class: "button", type: "button", click: () => more(true) }, words.more);
      more(false);
      return [all, button];

      /** @param {boolean} asked */
      function more(asked) {
        const from = all.children.length;
        all.append(...results.slice(from, from + SHOWN).map((entry) => one(entry, stems)));
        button.hidden = all.children.length >= results.length;
        if (asked) all.children[from]?.querySelector("a")?.focus();
      }
    }

    /** One result: where it leads, where that is, and some of what is said there. @param {import("./find.js").Entry} entry @param {Set<string>} stems */
    function one(entry, stems) {
      const first = entry.text.split(SENTENCE)[0];
      const name = entry.title || short(first, NAME);
      const rest = entry.title || name !== first ? entry.text : entry.text.slice(first.length).trim();
      const where = entry.kind === "chapter" ? [entry.part] : [entry.chapter, entry.over];
      return make("li", {},
        ...picture(entry),
        make("div", {},
          link(entry, [
            make("b", {}, ...marked(name, stems)), " ",
            make("span", { class: "search-where" }, ...where.filter(Boolean).map((title) => make("span", {}, title, " "))),
          ]),
          ...passage(rest, stems).map((line) => make("p", {}, ...marked(line, stems)))));
    }

    /** The sentences around the most words that were found; in easy read a line each. @param {string} text @param {Set<string>} stems @returns {string[]} */
    function passage(text, stems) {
      const sentences = text.split(SENTENCE).filter(Boolean);
      const marks = sentences.map((one) => guide.marked(one, stems).length);
      let at = Math.max(0, marks.indexOf(Math.max(...marks)));
      const some = sentences.slice(at, ++at);
      while (at < sentences.length && some.join(" ").length + sentences[at].length < PASSAGE) some.push(sentences[at++]);
      return easy ? some : some.length ? [short(some.join(" "), PASSAGE * 2)] : [];
    }

    /** A text cut after a word. @param {string} text @param {number} most letters @returns {string} */
    const short = (text, most) => (text.length <= most ? text : `${text.slice(0, text.lastIndexOf(" ", most))} …`);

    /** A text with the words that were found marked. @param {string} text @param {Set<string>} stems @returns {(Node | string)[]} */
    const marked = (text, stems) => guide.marked(text, stems).map(([piece, mark]) => (mark ? make("mark", {}, piece) : piece));

    /** @param {import("./find.js").Entry} entry @returns {Node[]} */
    function picture(entry) {
      if (!entry.picture) return [];
      return [make("img", { src: `${guide.root}pictures/${entry.picture}.svg`, alt: "", width: "72", height: "72", loading: "lazy" })];
    }

    /** @param {import("./find.js").Entry} entry @param {(Node | string)[]} content */
    const link = (entry, content) => make("a", { href: guide.root + entry.path, click: follow }, ...content);

    /** What to do where nothing is found. @returns {Node} */
    function help() {
      const index = guide.index ?? {};
      const ways = [
        index.words && make("a", { href: guide.root + index.words, click: follow }, words.word_list),
        make("a", { href: `${guide.root}${easy ? "easy/" : ""}index.html#_contents`, click: follow }, words.contents),
        index.contact && make("a", { href: `mailto:${index.contact}` }, fill(words.ask, { contact: index.contact })),
      ];
      return make("div", { class: "search-help" },
        ...(failed ? [] : [make("p", {}, words.another)]),
        make("ul", {}, ...ways.filter(Boolean).map((way) => make("li", {}, way))));
    }

    /** A result: what was typed stays with this page. In this page, the dialog goes, and reading goes on there. @param {Event} event */
    function follow(event) {
      const to = new URL(/** @type {HTMLAnchorElement} */ (event.currentTarget).href);
      const { ctrlKey, metaKey, shiftKey, altKey } = /** @type {MouseEvent} */ (event);
      if (to.origin + to.pathname !== location.origin + location.pathname || ctrlKey || metaKey || shiftKey || altKey) {
        history.replaceState({ ...history.state, search: field.value }, "");
        return;
      }
      event.preventDefault();
      followed = true;
      dialog.close();
      const target = to.hash ? document.getElementById(to.hash.slice(1)) : document.querySelector("h1");
      if (to.hash) location.hash = to.hash;
      if (!target) return;
      target.scrollIntoView();
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
    }

    /** Enter in the field: what is found now, and on to the first of it. @param {Event} event */
    function go(event) {
      event.preventDefault();
      show();
      announce();
      links()[0]?.focus();
    }

    /** @returns {HTMLElement[]} what can be reached below the field */
    const links = () => /** @type {HTMLElement[]} */ ([...found.querySelectorAll("a, button:not([hidden])")]);

    /** The arrow keys go from the field through the results and back. @param {Event} event */
    function keys(event) {
      const { key } = /** @type {KeyboardEvent} */ (event);
      if (key === "Escape") {
        // Browsers would empty the field first.
        event.preventDefault();
        dialog.close();
      }
      const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
      const all = [field, ...links()];
      const at = all.indexOf(/** @type {HTMLInputElement} */ (event.target));
      if (!step || at < 0) return;
      event.preventDefault();
      all[at + step]?.focus();
    }

    /** A press beside the dialog closes it. @param {Event} event */
    function outside(event) {
      if (event.target === dialog) dialog.close();
    }

    function back() {
      if (!followed) opener?.focus();
    }

    return async (button) => {
      opener = button;
      followed = false;
      fetchIndex();
      await guide.style("search"); // or the dialog would be seen plain first
      if (!dialog.open) dialog.showModal();
      field.focus();
      field.select();
    };
  }
})();
