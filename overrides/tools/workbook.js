// @ts-check
// The workbook: what one reader has filled in, kept on their own device and only when they ask. Its shape is described in
// docs/contributing/workbook.md; both editions and every tool read and write it by the same ids.
"use strict";

(() => {
  /**
   * @typedef {string | number | string[][] | {name: string, date: string}} Answer
   *   a choice (an option's id), a score, words or a day, rows of cells, or a signature
   * @typedef {{answer?: Answer, note?: string, skipped?: true}} Reply what a reader said to one question
   * @typedef {{version: 1, tools: Record<string, Record<string, Reply>>}} Workbook replies by tool and item
   * @typedef {"none" | "read" | "damaged" | "newer" | "blocked"} State how it was found on the device
   */

  const VERSION = 1;
  /** Two guides may share one host: each has its own workbook, named after the folder the guide lies in. */
  const KEY = `guide-workbook:${new URL(guide.root).pathname}`;
  /** Where a text goes that nobody can read any more, so that it is not lost. */
  const ASIDE = `${KEY}:damaged`;

  /** @returns {Workbook} */
  const empty = () => ({ version: VERSION, tools: {} });

  /** Reads what is kept. Never throws. @returns {{state: State, workbook: Workbook}} */
  function read() {
    let text;
    try { text = localStorage.getItem(KEY); } catch { return { state: "blocked", workbook: empty() }; }
    if (text === null) return { state: "none", workbook: empty() };
    let value;
    try { value = JSON.parse(text); } catch { value = null; }
    if (typeof value?.version === "number" && value.version > VERSION) return { state: "newer", workbook: empty() };
    if (value?.version !== VERSION || !plain(value.tools)) {
      try { localStorage.setItem(ASIDE, text); localStorage.removeItem(KEY); } catch { /* it stays where it is */ }
      return { state: "damaged", workbook: empty() };
    }
    return { state: "read", workbook: sound(value) };
  }

  /** Keeps only what has the shape of a reply: one damaged answer does not cost the others. @param {any} value */
  function sound(value) {
    const workbook = empty();
    for (const [tool, replies] of Object.entries(value.tools)) {
      if (!plain(replies)) continue;
      workbook.tools[tool] = {};
      for (const [item, reply] of Object.entries(replies)) {
        if (!plain(reply)) continue;
        /** @type {Reply} */
        const one = {};
        if (isAnswer(reply.answer)) one.answer = reply.answer;
        if (typeof reply.note === "string") one.note = reply.note;
        if (reply.skipped === true) one.skipped = true;
        if (Object.keys(one).length) workbook.tools[tool][item] = one;
      }
    }
    return workbook;
  }

  /** @param {unknown} value @returns {value is Record<string, any>} */
  function plain(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }

  /** @param {unknown} value @returns {value is Answer} */
  function isAnswer(value) {
    if (typeof value === "string" || Number.isFinite(value)) return true;
    if (Array.isArray(value)) return value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === "string"));
    return plain(value) && typeof value.name === "string" && typeof value.date === "string";
  }

  /**
   * Keeps replies to one tool. Those to other tools stay as they are now on the device, for another window may have changed
   * them; so do those to other questions of this tool, which another copy of the guide may have asked.
   * @param {string} tool @param {Record<string, Reply>} replies
   * @param {string[]} asked the items these replies are all there is to say of: what was kept of them before is gone
   * @returns {Record<string, Reply> | undefined} all that is kept of the tool now; undefined where the device did not take
   *   it: it may be full, or may not allow it
   */
  function save(tool, replies, asked) {
    const { state, workbook } = read();
    if (state === "newer" || state === "blocked") return undefined;
    const others = Object.entries(workbook.tools[tool] ?? {}).filter(([item]) => !asked.includes(item));
    const all = { ...Object.fromEntries(others), ...replies };
    workbook.tools[tool] = all;
    return write(workbook) ? all : undefined;
  }

  /**
   * Forgets the replies to one tool, and what could not be read; the last one takes the workbook with it.
   * @param {string} tool @returns {Record<string, Reply>} what was kept of the tool, for whoever wants it back
   */
  function forget(tool) {
    try { localStorage.removeItem(ASIDE); } catch { /* then there is none */ }
    const { state, workbook } = read();
    if (state === "newer" || state === "blocked") return {};
    const { [tool]: held = {}, ...others } = workbook.tools;
    write({ ...workbook, tools: others });
    return held;
  }

  /** @param {Workbook} workbook @returns {boolean} */
  function write(workbook) {
    try {
      if (Object.keys(workbook.tools).length) localStorage.setItem(KEY, JSON.stringify(workbook));
      else localStorage.removeItem(KEY);
      return true;
    } catch { return false; }
  }

  /** Whether a text that nobody can read is still on the device. @returns {boolean} */
  function aside() {
    try { return localStorage.getItem(ASIDE) !== null; } catch { return false; }
  }

  /** Calls back when another window has changed the workbook. @param {() => void} then */
  function changed(then) {
    addEventListener("storage", (event) => { if (event.key === KEY || event.key === null) then(); });
  }

  Object.assign(guide, { workbook: { read, save, forget, aside, changed } });
})();
