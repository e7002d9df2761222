// @ts-check
// Makes a form one that can be saved, cleared and printed. Without this script it is still a form to read and to print.
"use strict";

(() => {
  /** @typedef {{answer?: any, note?: string, skipped?: true}} Reply */
  /** @typedef {{item: string, element: HTMLElement, mark: () => void}} Question */
  const { make, fill, workbook } = guide;
  const words = guide.words.form;
  guide.style("form");

  /** Of each form, whether it has answers that are nowhere else. @type {(() => boolean)[]} */
  const unsaved = [];
  guide.unsaved = () => unsaved.some((one) => one());
  /** Whoever leaves the page, for the other edition too, is asked first: no one else has these answers. @param {Event} event */
  const ask = (event) => {
    if (!guide.unsaved()) return;
    event.preventDefault();
    event.returnValue = true; // browsers of before 2024 ask for this alone
  };
  addEventListener("pageshow", heed); // a browser may have filled in again what stood there
  /** Whether we listen for whoever leaves. */
  let heeding = false;
  /** Of each form, what it says, and a way to make it say something else. */
  guide.filledIn = new Map();

  for (const form of document.querySelectorAll("form[data-tool]")) {
    if (form instanceof HTMLFormElement) start(form);
  }

  /** @param {HTMLFormElement} form */
  function start(form) {
    const tool = form.dataset.tool ?? "";
    const questions = [...form.querySelectorAll(".questions > li")].map((one) => question(/** @type {HTMLElement} */ (one), changed));
    const progress = make("p", { class: "progress", role: "status" });
    const kept = make("p", { class: "kept", role: "status", tabindex: "-1" });
    const save = button(words.save, () => keep(true), "button first");
    const clear = button(words.clear, clearAll);
    const bar = make("div", { class: "tool" }, progress, kept,
      make("p", { class: "ways" }, save, clear, button(words.print, () => guide.printed(form, false)), button(words.print_empty, () => guide.printed(form, true))));
    form.append(bar);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", changed);
    form.addEventListener("change", changed);

    const found = workbook.read();
    /** Whether this browser, or a newer copy of the guide, keeps us from saving: then there is no button to ask for it. */
    const stuck = found.state === "blocked" || found.state === "newer";
    let saving = found.state === "read" && tool in found.workbook.tools;
    /** Whether it was cleared just now: the way back stays until something else is said. */
    let cleared = false;
    if (saving) show(found.workbook.tools[tool]);
    tell(found.state in words ? words[found.state] : saving ? words.saved : words.unsaved);
    count();
    guide.filledIn.set(form, { replies, show });
    unsaved.push(() => !saving && Object.keys(replies()).length > 0);
    heed();
    workbook.changed(() => {
      const now = workbook.read();
      const all = now.state === "read" ? now.workbook.tools[tool] : undefined;
      if (all && (saving || !Object.keys(replies()).length)) {
        saving = true;
        show(all);
        tell(words.elsewhere);
      } else if (!all && saving) {
        saving = false;
        show({});
        tell(words.cleared_elsewhere);
      }
    });
    if (form.dataset.one !== undefined) guide.load("tools/questions.js").then(() => guide.oneByOne(form, questions, replies), () => {});

    function changed() {
      if (saving) keep(false);
      else if (!stuck && !cleared) tell(words.unsaved);
      count();
    }

    /**
     * Saves on the device.
     * @param {boolean} asked whether the reader has just asked for it @param {Record<string, Reply>} said
     */
    function keep(asked, said = replies()) {
      // The first time, what another window has saved meanwhile stays, but where this one has something else to say.
      const was = saving;
      const all = workbook.save(tool, said, was ? questions.map((one) => one.item) : Object.keys(said));
      saving = all !== undefined;
      if (all && !was) show(all);
      heed();
      tell(saving ? (asked ? words.saved_now : words.saved) : words.full);
      if (asked) kept.focus(); // the button is gone
    }

    function clearAll() {
      const before = replies();
      const was = saving;
      show({});
      const held = was || workbook.aside() ? workbook.forget(tool) : {};
      saving = false;
      count();
      const undo = button(words.undo, () => {
        const all = { ...before, ...replies() }; // what was answered since counts
        show(all);
        if (was) keep(false, { ...held, ...all }); // also answers to questions that this copy of the guide does not have
        else tell(words.undone);
        count();
        clear.focus();
      });
      kept.replaceChildren(words.cleared, " ", undo);
      cleared = true;
      save.hidden = stuck;
      undo.focus();
    }

    /** @param {string} text */
    function tell(text) {
      cleared = false;
      if (kept.textContent !== text) kept.textContent = text;
      save.hidden = saving || stuck;
    }

    /** What the form says now, by item. @returns {Record<string, Reply>} */
    function replies() {
      /** @type {Record<string, Reply>} */
      const all = {};
      for (const one of questions) {
        const reply = read(one.element);
        if (Object.keys(reply).length) all[one.item] = reply;
      }
      return all;
    }

    /** @param {Record<string, Reply>} all */
    function show(all) {
      for (const one of questions) {
        write(one.element, all[one.item] ?? {});
        one.mark();
      }
      form.dispatchEvent(new Event("shown"));
      count();
    }

    function count() {
      const all = Object.values(replies());
      const done = all.filter((reply) => reply.answer !== undefined).length;
      const skipped = all.filter((reply) => reply.skipped).length;
      const said = [fill(words.progress, { done, all: questions.length })];
      if (skipped) said.push(fill(words.progress_skipped, { skipped }));
      const text = said.join(" ");
      if (progress.textContent !== text) progress.textContent = text;
      clear.hidden = !all.length && !workbook.aside();
      heed();
    }
  }

  /**
   * Listens for whoever leaves only while there is something to lose: a browser may not keep a page for its Back button that
   * listens. Then a file is fetched without leaving the page, so that nobody is asked about it.
   */
  function heed() {
    const now = guide.unsaved();
    if (now === heeding) return;
    heeding = now;
    if (now) addEventListener("beforeunload", ask);
    else removeEventListener("beforeunload", ask);
    for (const link of document.links) if (link.href.startsWith(`${guide.root}downloads/`)) link.toggleAttribute("download", now);
  }

  /**
   * One question, with room for a note, a way to skip it and a way to take an answer back.
   * @param {HTMLElement} element @param {() => void} changed @returns {Question}
   */
  function question(element, changed) {
    const item = element.dataset.item ?? "";
    const radios = element.querySelector("input[type=radio]");
    if (!radios) return { item, element, mark: () => {} };
    const box = /** @type {HTMLElement} */ (element.querySelector("fieldset"));
    const note = /** @type {HTMLTextAreaElement} */ (make("textarea", { rows: "3", name: `${element.id}-note`, "aria-describedby": `${element.id}-guard` }));
    const guard = element.closest("form")?.querySelector("template")?.content.textContent?.trim() ?? "";
    const more = make("div", { class: "more", id: `${element.id}-more`, hidden: true },
      make("label", { class: "field" }, make("span", {}, words.note_label), note),
      make("p", { class: "guard", id: `${element.id}-guard` }, guard));
    const open = button(words.note, () => {
      more.hidden = !more.hidden;
      open.setAttribute("aria-expanded", String(!more.hidden));
      if (!more.hidden) note.focus();
    }, "quiet");
    open.setAttribute("aria-expanded", "false");
    open.setAttribute("aria-controls", more.id);
    const skip = button(words.skip, () => {
      const skipped = element.dataset.skipped === undefined;
      if (skipped) write(element, { ...read(element), answer: undefined, skipped: true });
      else delete element.dataset.skipped;
      mark();
      changed();
    }, "quiet");
    const take = button(words.take_back, () => {
      write(element, { note: note.value });
      mark();
      changed();
      skip.focus();
    }, "quiet");
    const said = make("p", { class: "skipped", role: "status" });
    box.append(said, make("p", { class: "answer-ways tool" }, skip, take, open), more);
    element.addEventListener("change", () => {
      if (element.querySelector("input:checked")) delete element.dataset.skipped;
      mark();
    });

    function mark() {
      const skipped = element.dataset.skipped !== undefined;
      const text = skipped ? words.skipped : "";
      if (said.textContent !== text) said.textContent = text;
      skip.textContent = skipped ? words.unskip : words.skip;
      take.hidden = !element.querySelector("input:checked");
      skip.hidden = !take.hidden;
      if (note.value) more.hidden = false;
      open.setAttribute("aria-expanded", String(!more.hidden));
    }
    mark();
    return { item, element, mark };
  }

  /** What is filled in at a question. @param {HTMLElement} element @returns {Reply} */
  function read(element) {
    /** @type {Reply} */
    const reply = {};
    const answer = answerOf(element);
    if (answer !== undefined) reply.answer = answer;
    const note = /** @type {HTMLTextAreaElement | null} */ (element.querySelector("[name$='-note']"));
    if (note?.value.trim()) reply.note = note.value;
    if (element.dataset.skipped !== undefined) reply.skipped = true;
    return reply;
  }

  /** @param {HTMLElement} element */
  function answerOf(element) {
    const all = fields(element);
    if (element.querySelector("[type=radio]")) {
      const chosen = all.find((one) => one instanceof HTMLInputElement && one.checked);
      if (!chosen) return undefined;
      return element.querySelector(".score") ? Number(chosen.value) : chosen.value;
    }
    if (!all.some((one) => one.value.trim())) return undefined;
    if (element.querySelector(".signature")) return { name: all[0].value, date: all[1].value };
    if (element.querySelector("tbody")) {
      return [...element.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("textarea")].map((one) => one.value));
    }
    return all[0].value;
  }

  /** Fills a question in. What does not fit it is left out. @param {HTMLElement} element @param {Reply} reply */
  function write(element, reply) {
    const { answer } = reply;
    const all = fields(element);
    if (element.querySelector("[type=radio]")) {
      for (const one of all) /** @type {HTMLInputElement} */ (one).checked = answer !== undefined && one.value === String(answer);
    } else if (element.querySelector("tbody")) {
      const rows = [...element.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("textarea")]);
      rows.forEach((row, y) => row.forEach((one, x) => { one.value = Array.isArray(answer) ? answer[y]?.[x] ?? "" : ""; }));
    } else if (element.querySelector(".signature")) {
      all[0].value = typeof answer?.name === "string" ? answer.name : "";
      all[1].value = typeof answer?.date === "string" ? answer.date : "";
    } else {
      all[0].value = typeof answer === "string" ? answer : "";
    }
    const note = /** @type {HTMLTextAreaElement | null} */ (element.querySelector("[name$='-note']"));
    if (note) note.value = reply.note ?? "";
    if (reply.skipped) element.dataset.skipped = "";
    else delete element.dataset.skipped;
  }

  /** The fields of a question's answer, without that of its note. @param {HTMLElement} element */
  function fields(element) {
    const all = /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (element.querySelectorAll("input, textarea"));
    return [...all].filter((one) => !one.name.endsWith("-note"));
  }

  /** @param {string} text @param {() => void} then @param {string} look */
  function button(text, then, look = "button") {
    return make("button", { type: "button", class: look, click: then }, text);
  }
})();
