// @ts-check
// One question a screen: a practice question first, then the form's questions, then what was answered. On paper all
// questions are there.
"use strict";

/**
 * Shows a form's questions one by one.
 * @param {HTMLFormElement} form
 * @param {{item: string, element: HTMLElement}[]} questions
 * @param {() => Record<string, {answer?: unknown, skipped?: true}>} replies what is filled in now, by item
 */
guide.oneByOne = (form, questions, replies) => {
  const { make, fill } = guide;
  const words = guide.words.form;
  const list = /** @type {HTMLElement} */ (form.querySelector(".questions"));
  const practice = form.querySelector(".practice");
  /** @type {HTMLElement[]} */
  const screens = [...(practice instanceof HTMLElement ? [practice] : []), ...questions.map((one) => one.element)];
  const end = make("div", { class: "question end-of-questions" });
  list.after(end);
  screens.push(end);
  const first = screens.length - 1 - questions.length;
  let here = 0;

  const count = make("p", { class: "count", tabindex: "-1" });
  const back = make("button", { type: "button", class: "button", click: () => go(here - 1) }, words.back);
  const next = make("button", { type: "button", class: "button first", click: () => go(here + 1) }, words.next);
  (screens[0] === practice ? practice : list).before(count);
  end.after(make("p", { class: "ways tool" }, back, next));

  /** @param {number} number */
  function go(number) {
    here = Math.max(0, Math.min(number, screens.length - 1));
    show();
    count.focus();
    count.scrollIntoView({ block: "start" });
  }

  function show() {
    // Not by “hidden”: on paper, all questions are there.
    screens.forEach((one, number) => one.classList.toggle("away", number !== here));
    const last = here === screens.length - 1;
    list.classList.toggle("away", here < first || last); // a list without a question is none
    count.textContent = here < first ? words.practice : last ? words.end : fill(words.count, { number: here - first + 1, all: questions.length });
    back.hidden = here === 0;
    next.hidden = last;
    next.textContent = here < first ? words.begin : here === screens.length - 2 ? words.finish : words.next;
    if (last) summary();
  }

  /** How often each answer was given, and a way back to each question. */
  function summary() {
    const all = replies();
    const rows = questions.map((one, number) => {
      const chosen = one.element.querySelector("input:checked")?.closest("label")?.textContent?.trim();
      const said = chosen ?? (all[one.item]?.skipped ? words.skipped_short : words.open);
      const legend = one.element.querySelector("legend");
      const asked = [...legend?.childNodes ?? []].filter((part) => !(part instanceof HTMLElement && part.matches(".code")))
        .map((part) => part.textContent).join("").trim();
      const change = make("button", { type: "button", class: "quiet", click: () => go(first + number) }, words.change);
      change.append(make("span", { class: "unseen" }, ` ${asked}`));
      return make("li", {}, make("span", {}, asked), " ", make("b", {}, said), " ", change);
    });
    end.replaceChildren(make("ol", { class: "answered" }, ...rows));
  }

  form.classList.add("one");
  form.addEventListener("shown", show);
  // A link to one question leads to its screen, also a link on this page.
  const linked = () => questions.findIndex((one) => `#${one.element.id}` === location.hash);
  addEventListener("hashchange", () => { if (linked() >= 0) go(first + linked()); });
  here = linked() >= 0 ? first + linked() : 0;
  show();
  // The browser went there while all questions were shown, and what it began then may end elsewhere, or what comes late
  // may move it. Nobody is pulled back who has begun to read.
  const began = ["wheel", "touchstart", "pointerdown", "keydown"];
  const reading = new AbortController();
  const land = () => {
    if (linked() >= 0 && !reading.signal.aborted) count.scrollIntoView({ block: "start", behavior: "instant" });
  };
  for (const kind of began) addEventListener(kind, () => reading.abort(), { once: true, passive: true });
  setTimeout(() => reading.abort(), 3000);
  land();
  for (const kind of ["load", "scrollend"]) addEventListener(kind, land, { signal: reading.signal });
};
