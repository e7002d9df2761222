// @ts-check
// Takes a page's words in reading order, a sentence at a time, each knowing where on the page it stands. For listening.
"use strict";

(() => {
  /**
   * One sentence: what is said, in which languages, and where it stands. A picture has no range, only its element.
   * @typedef {{ pieces: { text: string, language: string }[], block: Element, range: Range | null }} Sentence
   */
  /** One character of a run of words: what it is and where it comes from (nowhere, if it is put in between). */
  /** @typedef {{ letter: string, node: Text | null, offset: number, language: string }} Spot */

  /** What is not read: ways around, buttons, places to write, drawings that say what a list says, messages. */
  const SKIP = "nav, button, .code, svg, script, input, textarea, select, output, .around, .ways, .state, .end, .tool, [aria-hidden=true], [aria-live], [role=status]";

  /**
   * @param {Element} root @param {string} abbreviations words with a full stop that do not end a sentence
   * @returns {Sentence[]}
   */
  guide.sentences = (root, abbreviations) => {
    /** @type {Sentence[]} */
    const found = [];
    const short = new Set(abbreviations.toLowerCase().split(/\s+/));
    /** @type {Spot[]} */
    let run = [];
    walk(root, root, document.documentElement.lang);
    flush(root);
    return found;

    /** @param {Element} element @param {Element} block the nearest element that stands on lines of its own @param {string} language */
    function walk(element, block, language) {
      for (const child of element.childNodes) {
        if (child instanceof Text) take(child, language);
        else if (child instanceof HTMLElement && !child.matches(SKIP)) enter(child, block, child.lang || language);
        else if (child instanceof Element) space(language);
      }
    }

    /** @param {HTMLElement} element @param {Element} block @param {string} language */
    function enter(element, block, language) {
      if (element instanceof HTMLBRElement) space(language);
      else if (element.matches(".number") || getComputedStyle(element).display.startsWith("inline")) {
        if (element instanceof HTMLImageElement) picture(element, block, language);
        else walk(element, block, language);
      } else {
        flush(block);
        if (element instanceof HTMLImageElement) picture(element, element, language);
        else if (element instanceof HTMLTableElement) table(element, language);
        else if (element.matches(".answers")) answers(element, language);
        else walk(element, element, language);
        flush(element);
      }
    }

    /** A picture that says something of its own. @param {HTMLImageElement} image @param {Element} block @param {string} language */
    function picture(image, block, language) {
      if (!image.alt) return;
      flush(block);
      found.push({ pieces: [{ text: image.alt, language }], block: image, range: null });
    }

    /** Row by row, each cell after its column's name. @param {HTMLTableElement} element @param {string} language */
    function table(element, language) {
      if (element.caption) walk(element.caption, element.caption, language);
      flush(element.caption ?? element);
      const columns = [...(element.tHead?.rows[0]?.cells ?? [])];
      const rows = [...element.tBodies].flatMap((body) => [...body.rows]);
      const empty = rows.every((row) => !row.textContent?.trim());
      for (const cells of empty ? [columns] : rows.map((row) => [...row.cells])) {
        for (const cell of cells) {
          const column = empty || cell.tagName === "TH" ? "" : columns[cell.cellIndex]?.textContent?.trim() ?? "";
          walk(cell, cell, language);
          flush(cell, column && (/[.?!:]$/.test(column) ? `${column} ` : `${column}: `));
        }
      }
    }

    /** The answers to choose from, in one breath. @param {HTMLElement} element @param {string} language */
    function answers(element, language) {
      for (const label of element.children) {
        if (run.length) run.push(...[...", "].map((letter) => ({ letter, node: null, offset: 0, language })));
        const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) take(/** @type {Text} */ (texts.currentNode), language);
        while (run.at(-1)?.letter === " ") run.pop();
      }
      flush(element, "", true);
    }

    /** @param {string} language */
    function space(language) {
      if (run.length && run[run.length - 1].letter !== " ") run.push({ letter: " ", node: null, offset: 0, language });
    }

    /** @param {Text} node @param {string} language */
    function take(node, language) {
      for (let offset = 0; offset < node.data.length; offset++) {
        const letter = node.data[offset];
        if (/\s/.test(letter)) space(language);
        else if (letter !== "\u00ad") run.push({ letter, node, offset, language });
      }
    }

    /** Ends a run of words: what follows stands elsewhere. @param {Element} block @param {string} before said first @param {boolean} whole */
    function flush(block, before = "", whole = false) {
      const spots = run;
      run = [];
      const text = spots.map((spot) => spot.letter).join("");
      let from = 0;
      for (const to of whole ? [text.length] : ends(text)) {
        const said = spots.slice(from, to);
        const seen = said.filter((spot) => spot.node);
        from = to;
        if (!seen.length) continue;
        const range = document.createRange();
        const [first, last] = [seen[0], seen[seen.length - 1]];
        range.setStart(/** @type {Text} */ (first.node), first.offset);
        range.setEnd(/** @type {Text} */ (last.node), last.offset + 1);
        const pieces = inLanguages(said);
        pieces[0].text = before + pieces[0].text;
        before = "";
        found.push({ pieces, block, range });
      }
    }

    /** Where the sentences of a text end. @param {string} text @returns {number[]} */
    function ends(text) {
      const all = "Segmenter" in Intl
        ? [...new Intl.Segmenter(document.documentElement.lang, { granularity: "sentence" }).segment(text)].map((one) => one.index + one.segment.length)
        : [...[...text.matchAll(/[.!?…]+["'”’)\]]*\s+(?=["'“‘(]?[\p{Lu}\p{N}])/gu)].map((one) => one.index + one[0].length), text.length];
      let from = 0;
      return all.filter((end) => {
        const said = text.slice(from, end).trim();
        const word = (said.split(" ").pop() ?? "").toLowerCase().replace(/^["'“‘([]+/, "");
        // “e.g.” ends nothing, nor does the number before a list's item.
        if (end < text.length && (short.has(word) || /^\d+\.$/.test(said))) return false;
        from = end;
        return true;
      });
    }
  };

  /** Words of one language after another. @param {Spot[]} spots @returns {Sentence["pieces"]} */
  function inLanguages(spots) {
    /** @type {Sentence["pieces"]} */
    const pieces = [];
    for (const { letter, language } of spots) {
      const last = pieces[pieces.length - 1];
      if (last && (last.language === language || letter === " ")) last.text += letter;
      else pieces.push({ text: letter, language });
    }
    return pieces;
  }
})();
