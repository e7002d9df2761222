// @ts-check
// The reading settings: text size, spacing, colours, pictures. A choice shows at once, on this page. It is kept on the
// device, for every page, only when the reader asks for that; "forget" leaves nothing of it.
"use strict";

(() => {
  const KEY = "guide-reading";
  /** The dialog, and how to bring it up to date. @type {{ made: HTMLDialogElement, refresh: () => void } | undefined} */
  let dialog;
  /** @type {HTMLElement | undefined} */
  let opener;

  guide.open.reading = async (/** @type {HTMLElement} */ button) => {
    opener = button;
    await guide.style("reading"); // or the dialog would be seen plain first
    dialog ??= build();
    // On a phone the button is in the menu, which would hide the page that changes.
    button.closest("details")?.removeAttribute("open");
    dialog.refresh();
    dialog.made.showModal();
  };

  /** The focus goes back to where the reader was. On a phone that is in the menu, which stays closed: so to its button. */
  function back() {
    (opener?.closest("details")?.querySelector("summary") ?? opener)?.focus();
  }

  function build() {
    const { make } = guide;
    const words = guide.words.reading;
    const found = guide.kept(KEY);
    /** What this page is set to, by name. */
    const settings = Object.fromEntries(["size", "space", "colours", "pictures"].map((name) => [name, found?.[name] ?? ""]));

    const groups = [
      group("size", words.size, [
        ["", words.size_standard], ["large", words.size_large], ["larger", words.size_larger], ["largest", words.size_largest],
      ]),
      group("space", words.space, [["", words.space_standard], ["wide", words.space_wide]]),
      group("colours", words.colours, [
        ["", words.colours_device], ["light", words.colours_light], ["dark", words.colours_dark],
        ["contrast", words.colours_contrast], ["cream", words.colours_cream], ["blue", words.colours_blue],
      ], make("p", { class: "forced" }, words.colours_forced)),
      group("pictures", words.pictures, [["", words.pictures_on], ["off", words.pictures_off]]),
    ];
    const keep = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", "aria-describedby": "_keep", change: keepOrNot }));
    keep.checked = found !== null;
    const said = make("p", { role: "status" });
    const made = /** @type {HTMLDialogElement} */ (make("dialog", { class: "reading", "aria-labelledby": "_reading", close: back },
      make("div", { class: "reading-top" },
        make("h2", { id: "_reading" }, words.title),
        make("button", { class: "button", type: "button", click: () => made.close() }, words.close)),
      make("p", {}, words.lead),
      make("form", { submit: (event) => event.preventDefault() }, ...groups,
        make("div", { class: "reading-keep" },
          make("label", {}, keep, make("span", {}, words.keep)),
          make("p", { id: "_keep" }, words.keep_help),
          make("button", { class: "button", type: "button", click: forget }, words.forget),
          said))));
    document.body.append(made);
    return { made, refresh };

    /** What another page of the guide has kept since holds here too. */
    function refresh() {
      const now = guide.kept(KEY);
      keep.checked = now !== null;
      if (!now) return;
      for (const name of Object.keys(settings)) settings[name] = now[name] ?? "";
      guide.apply(settings);
      show();
    }

    function show() {
      for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (made.querySelectorAll("input[type=radio]"))) {
        input.checked = input.value === settings[input.name];
      }
    }

    /**
     * One question, its answers side by side. The empty answer is how the guide is without settings.
     * @param {string} name @param {string} title @param {string[][]} answers @param {...Node} more
     */
    function group(name, title, answers, ...more) {
      return make("fieldset", { class: `reading-${name}` }, make("legend", {}, title),
        make("div", {}, ...answers.map(([value, label]) => {
          const input = make("input", { type: "radio", name, value, checked: settings[name] === value, change: () => set(name, value) });
          return make("label", { "data-value": value }, input, make("span", {}, label));
        })), ...more);
    }

    /** @param {string} name @param {string} value */
    function set(name, value) {
      settings[name] = value;
      guide.apply(settings);
      if (keep.checked) store({ [name]: value });
    }

    /** Writes settings down, or says that the device would not take them. @param {Record<string, string>} some */
    function store(some) {
      try {
        // What another page has kept stays, and the voice and speed of listening, which have the same place.
        localStorage.setItem(KEY, JSON.stringify({ ...guide.kept(KEY), ...some }));
        tell(words.kept);
      } catch {
        keep.checked = false;
        tell(words.not_kept);
      }
    }

    function keepOrNot() {
      if (keep.checked) store(settings);
      else tell(remove() ? words.unkept : words.not_kept);
    }

    function forget() {
      for (const name of Object.keys(settings)) settings[name] = "";
      guide.apply(settings);
      keep.checked = false;
      show();
      tell(remove() ? words.forgotten : words.not_kept);
    }

    /** @returns {boolean} whether nothing is left on the device */
    function remove() {
      try { localStorage.removeItem(KEY); } catch { /* storage is switched off, so nothing was kept */ }
      return guide.kept(KEY) === null;
    }

    /** Says it, also where the same was said before. @param {string} text */
    function tell(text) {
      said.textContent = "";
      requestAnimationFrame(() => { said.textContent = text; });
    }
  }
})();
