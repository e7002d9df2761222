// @ts-check
// Finds words in an index of the guide, however they are typed: case, accents, apostrophes, hyphens and common endings do
// not matter, words may be half typed or mistyped, and some phrases mean the same. It shows nothing: search.js does.
"use strict";

/**
 * @typedef {{ path: string, kind: string, title: string, text: string, chapter: string, part: string, over: string,
 *   picture: string, called: string[], names: Set<string>[], around: Set<string> }} Entry `called` are its title and other
 *   words for it; `names` are the stems of each, and `around` those of the titles above it
 * @typedef {{ stems: string[], weight: number }} Way one way to take what was typed: all of these stems
 * @typedef {{ typed: string, ways: Way[] }} Term
 * @typedef {{ answers: Entry[], results: Entry[], stems: Set<string>, slips: { typed: string, found: string }[],
 *   lost: string[], read: string }} Found `stems` are to be marked; `slips` were taken for other words; `lost` match nothing;
 *   `read` is what of the query was looked for
 */

(() => {
  const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ‐‑-][\p{L}\p{N}\p{M}]+)*/gu;
  const HYPHEN = /[‐‑-]/;
  /** How much a word counts in a title and in a text, where it counts again up to a limit. */
  const IN_TITLE = 6, IN_TEXT = 1, MOST = 9;
  /** How much less counts what is not the word itself: the rest of a word, a phrase of the same meaning, a slip. */
  const BEGUN = .6, ALIKE = .8, PARTED = .8, SLIPPED = .5;
  /** Letters from which a word may have one slip or two. Shorter words turn into others too easily. */
  const ONE_SLIP = 5, TWO_SLIPS = 8;
  /** What a title that has every word adds, by what it is the title of; the same title; the same phrase in the text. */
  const TITLED = /** @type {Record<string, number>} */ ({ word: 400, chapter: 300, section: 200, question: 100, item: 100 });
  const SAME_TITLE = 150, SAME_PHRASE = 15;
  /** A title that many sections have (“For a meeting”) says little, and so does a title with less than this of the words. */
  const MANY = 3, ENOUGH = .6;
  /** What a word counts that stands in a title above only, and the words of the part about the guide. */
  const NEAR = .3, ABOUT = .5;
  /** From so many words on, one may be missing. */
  const SOME = 3;
  const ANSWERS = 3;
  const english = document.documentElement.lang.startsWith("en");

  /** Without accents, apostrophes and capitals. @param {string} text */
  const folded = (text) => (/^[a-z\d]+$/.test(text) ? text : text.normalize("NFD").replace(/[\p{M}'’‘ʼ]/gu, "").toLowerCase());

  /** What was split already: a guide says most words many times. */
  const parted = new Map(/** @type {[string, string[]][]} */ ([]));

  /** A word as words; one with a hyphen joined and in its parts. @param {string} word @returns {string[]} */
  function parts(word) {
    let some = parted.get(word);
    if (!some) {
      some = word.split(HYPHEN).map(folded);
      if (some.length > 1) some.unshift(some.join(""));
      parted.set(word, some);
    }
    return some;
  }

  /** The words of a text. @param {string} text @returns {string[]} */
  const split = (text) => (text.match(WORD) ?? []).flatMap(parts);

  /** A word without common endings: meetings and meeting are one. @param {string} word @returns {string} */
  function stem(word) {
    if (!english || word.length < 4) return word;
    return word
      .replace(/ie[sd]$/, "y").replace(/(ss|sh|ch|x)es$/, "$1").replace(/([^su])s$/, "$1")
      .replace(/(ee)d$/, (all, e) => (word.length > 4 ? e : all))
      .replace(/^(.*[aeiouy].*[^e])(?:ed|ing)$/, (all, rest) => (rest.length > 2 ? rest.replace(/([bdfgmnprt])\1$/, "$1") : all))
      .replace(/(...)e$/, "$1");
  }

  /**
   * How many slips lie between a typed word and another: a letter too many, too few, another, or two exchanged. More
   * than the limit is told as limit + 1. Where it is `begun`, letters that are yet to be typed are no slips.
   * @param {string} typed @param {string} word @param {number} limit @param {boolean} begun
   */
  function slips(typed, word, limit, begun) {
    let before = /** @type {number[]} */ ([]);
    let row = Array.from({ length: word.length + 1 }, (_, n) => n);
    for (let i = 1; i <= typed.length; i++) {
      const next = [i];
      for (let j = 1; j <= word.length; j++) {
        const same = typed[i - 1] === word[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      [before, row] = [row, next];
      if (Math.min(...row) > limit) return limit + 1;
    }
    return begun ? Math.min(...row) : row[word.length];
  }

  /** A way to find in an index. @param {any} index what assets/search/….js holds */
  guide.finder = (index) => {
    /** @type {Entry[]} */
    const entries = [];
    /** Words as they are written, each with its stem; and stems, each with the entries that have it. */
    const known = new Map(/** @type {[string, string][]} */ ([]));
    const places = new Map(/** @type {[string, Map<number, number>][]} */ ([]));
    const stems = (/** @type {string} */ text) => split(text).map(stem);
    const ignored = new Set(index.ignored.map(folded));
    /** How many sections have a title. */
    const titles = new Map(/** @type {[string, number][]} */ ([]));
    const about = index.chapters.at(-1)?.[2];

    for (const [path, chapter, part, findings, others] of index.chapters) {
      let over = "";
      let named = /** @type {Set<string>} */ (new Set()), inside = named;
      for (const [kind, anchor, title, text, picture = ""] of findings) {
        const above = kind === "section" || kind === "chapter" ? "" : over;
        if (kind === "section") titles.set(over = title, (titles.get(title) ?? 0) + 1);
        const called = kind === "chapter" ? [title, ...others] : [title];
        const names = called.map((one, which) => new Set(which ? meant(one).map(stem) : stems(one)));
        const around = new Set(kind === "chapter" ? [] : [...named, ...(above ? inside : [])]);
        if (kind === "chapter") named = names[0];
        if (kind === "section") inside = names[0];
        const number = entries.push({ path: anchor ? `${path}#${anchor}` : path, kind, title, text, chapter, part, over: above, picture, called, names, around }) - 1;
        for (const [words, weight] of [[called.join(" "), IN_TITLE], [text, IN_TEXT]]) {
          for (const word of split(words)) {
            const root = known.get(word) ?? stem(word);
            known.set(word, root);
            const at = places.get(root) ?? new Map();
            places.set(root, at.set(number, Math.min(MOST, (at.get(number) ?? 0) + weight)));
          }
        }
      }
    }

    /** Phrases of the same meaning, as their words. @type {string[][][]} */
    const alike = index.alike.map((/** @type {string[]} */ group) => group.map(meant));
    /** Words of such phrases that the guide itself does not use may be mistyped too. */
    const others = new Set(alike.flat(2).filter((word) => !known.has(word)));

    /** The words of a phrase that say something; all of them where none does. @param {string} text */
    function meant(text) {
      const all = (text.match(WORD) ?? []).map(parts).flatMap(([one, ...more]) => (more.length && !known.has(one) ? more : [one]));
      const some = all.filter((word) => !ignored.has(word));
      return some.length ? some : all;
    }

    /** The other phrases of a group that the guide uses, for some words from the group. @param {string[]} words @returns {Way[]} */
    function same(words) {
      const wanted = words.map(stem).join(" ");
      return alike.filter((group) => group.some((one) => one.map(stem).join(" ") === wanted)).flat()
        .map((one) => ({ stems: one.map(stem), weight: ALIKE }))
        .filter((way) => way.stems.join(" ") !== wanted && way.stems.every((one) => places.has(one)));
    }

    /** The words that one typed word stands for. @param {string} word @param {boolean} begun it may go on @returns {Way[]} */
    function ways(word, begun) {
      const root = stem(word);
      /** @type {Way[]} */
      const found = [...(places.has(root) ? [{ stems: [root], weight: 1 }] : []), ...same([word])];
      if (word.length > 1 && (begun || !found.length)) {
        // Where the guide has the word with another ending, “working” is not the beginning of “worker”.
        const start = found.length || root.length < 4 ? word : root;
        const more = new Set([...known].filter(([one]) => one.startsWith(word) || one.startsWith(start)).map(([, one]) => one));
        more.delete(root);
        found.push(...[...more].map((one) => ({ stems: [one], weight: BEGUN })));
      }
      for (let cut = 3; !found.length && cut < word.length - 2; cut++) {
        const parts = [word.slice(0, cut), word.slice(cut)];
        if (parts.every((part) => known.has(part))) found.push({ stems: parts.map(stem), weight: PARTED });
      }
      return found;
    }

    /** The words nearest to a mistyped one. @param {string} typed @param {boolean} begun @returns {string[]} */
    function near(typed, begun) {
      let limit = typed.length >= TWO_SLIPS ? 2 : typed.length >= ONE_SLIP ? 1 : 0;
      if (!limit) return [];
      /** @type {string[]} */
      let best = [];
      for (const word of [...known.keys(), ...others]) {
        // Who slips seldom does so with the first letter: without it, “abuse” would be “buses”.
        if (word.length < 4 || (word[0] !== typed[0] && word.slice(0, 2) !== typed[1] + typed[0]) || typed.length - word.length > limit || (!begun && word.length - typed.length > limit)) continue;
        const far = slips(typed, word, limit, begun);
        if (far > limit) continue;
        if (far < limit) best = [];
        limit = far;
        best.push(word);
      }
      const often = (/** @type {string} */ word) => places.get(known.get(word) ?? "")?.size ?? 0;
      return best.sort((one, other) => often(other) - often(one));
    }

    /** What was typed, word by word or phrase by phrase. @param {string} query @param {Found} found @returns {Term[]} */
    function read(query, found) {
      const words = meant(query);
      /** @type {Term[]} */
      const terms = [];
      const open = /[\p{L}\p{N}]$/u.test(query);
      for (let at = 0, long = 1; at < words.length; at += long) {
        long = [4, 3, 2].find((one) => at + one <= words.length && same(words.slice(at, at + one)).length) ?? 1;
        const some = words.slice(at, at + (long === 1 ? 2 : long));
        const joined = some.join("");
        const whole = long > 1 || (some.length > 1 && known.has(joined));
        if (whole) {
          long = some.length;
          const parts = { stems: some.map(stem), weight: 1 };
          const one = known.get(joined);
          terms.push({ typed: some.join(" "), ways: [...(one ? [{ stems: [one], weight: 1 }] : []), parts, ...same(some)] });
          continue;
        }
        const begun = open && at + 1 === words.length;
        const typed = words[at];
        let taken = ways(typed, begun);
        if (!taken.length) {
          const nearest = near(typed, false);
          const best = nearest.length || !begun ? nearest : near(typed, true);
          taken = best.flatMap((word) => ways(word, false)).map((way) => ({ ...way, weight: way.weight * SLIPPED }));
          if (taken.length) found.slips.push({ typed, found: best[0] });
          else found.lost.push(typed);
        }
        if (taken.length) terms.push({ typed, ways: taken });
      }
      return terms;
    }

    /** How well each entry answers a term. @param {Term} term @returns {Map<number, number>} */
    function worth(term) {
      const scores = new Map(/** @type {[number, number][]} */ ([]));
      for (const way of term.ways) {
        const at = way.stems.map((one) => places.get(one) ?? new Map());
        const rare = Math.max(...at.map((one) => Math.log(1 + entries.length / (1 + one.size))));
        for (const [number, first] of at[0]) {
          const all = at.map((one) => one.get(number) ?? 0);
          if (all.includes(0)) continue;
          const score = way.weight * rare * (first + all.reduce((sum, one) => sum + one, 0)) / (all.length + 1);
          if (score > (scores.get(number) ?? 0)) scores.set(number, score);
        }
      }
      return scores;
    }

    /** How surely some stems answer a term, from 0 to 1. @param {Term} term @param {Set<string>} some */
    const surely = (term, some) => Math.max(0, ...term.ways.map((way) => (way.stems.every((one) => some.has(one)) ? way.weight : 0)));

    /** What the title of an entry adds, or other words for it. @param {Entry} entry @param {Term[]} terms @param {string} flat the query */
    function titled(entry, terms, flat) {
      if (entry.kind === "section" && (titles.get(entry.title) ?? 0) >= MANY) return 0;
      return Math.max(...entry.names.map((name, which) => {
        const sure = terms.map((term) => surely(term, name)).filter(Boolean);
        const share = sure.length / terms.length;
        if (share < ENOUGH) return 0;
        // Of other words for it, most have to be asked for: “no money” is not all that is said of money.
        const met = [...name].filter((one) => terms.some((term) => term.ways.some((way) => way.stems.includes(one))));
        if (which && met.length / name.size < ENOUGH) return 0;
        const same = split(entry.called[which]).join(" ") === flat ? SAME_TITLE : 0;
        return TITLED[entry.kind] * share * Math.min(...sure) + 50 * sure.length / name.size + same;
      }));
    }

    /** What the guide has for a query, the best first. @param {string} query @returns {Found} */
    return (query) => {
      /** @type {Found} */
      const found = { answers: [], results: [], stems: new Set(), slips: [], lost: [], read: "" };
      const terms = read(query, found);
      found.read = terms.map((term) => term.typed).join(" ");
      const scored = terms.map(worth);
      const flat = split(query).join(" ");
      const phrase = query.trim().toLowerCase();
      const some = [...new Set(scored.flatMap((one) => [...one.keys()]))].map((number) => {
        const entry = entries[number];
        const each = terms.map((term, which) => scored[which].get(number) ?? (surely(term, entry.around) ? NEAR : 0));
        const met = each.filter(Boolean).length;
        let score = each.reduce((sum, one) => sum + one, 0) * met / terms.length + titled(entry, terms, flat);
        if (terms.length > 1 && entry.text.toLowerCase().includes(phrase)) score += SAME_PHRASE;
        if (entry.part === about && entry.kind !== "word" && entry.kind !== "chapter") score *= ABOUT;
        return { entry, score, met };
      });
      // Every word that was typed, or else as many as there are anywhere. Of many words, one may be missing.
      const most = Math.max(0, ...some.map((one) => one.met)) - (terms.length < SOME ? 0 : 1);
      const best = some.filter((one) => one.met >= most).sort((one, other) => other.score - one.score);
      const answers = best.map((one) => one.entry)
        .filter(({ kind, names: [name] }) => kind === "word" && terms.every((term) => surely(term, name))).slice(0, ANSWERS);
      found.answers = answers;
      found.results = best.map((one) => one.entry).filter((one) => !answers.includes(one));
      found.stems = new Set(terms.flatMap((term) => term.ways.flatMap((way) => way.stems)));
      return found;
    };
  };

  /** A text in pieces, each with whether it is to be marked. @param {string} text @param {Set<string>} stems @returns {[string, boolean][]} */
  guide.marked = (text, stems) => {
    /** @type {[string, boolean][]} */
    const pieces = [];
    let at = 0;
    for (const match of text.matchAll(WORD)) {
      if (!split(match[0]).some((word) => stems.has(stem(word)))) continue;
      pieces.push([text.slice(at, match.index), false], [match[0], true]);
      at = match.index + match[0].length;
    }
    return [...pieces, [text.slice(at), false]];
  };
})();
