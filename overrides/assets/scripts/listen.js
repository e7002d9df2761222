// @ts-check
// Reads the page out with the device's own voices, a sentence at a time, and marks the sentence on the page.
// A sentence is one utterance: browsers cut long ones, and pausing does not work with every voice, so a pause stops
// the sentence and going on begins it again. Voices that send what they read to their maker are not used.
"use strict";

(() => {
  const KEY = "guide-reading";
  const NAME = "guide-listen";
  /** How fast, by name: times a voice's usual speed. */
  const SPEEDS = { slower: 0.75, normal: 1, faster: 1.35 };
  /** Letters in one utterance at most. Some voices stop in the middle of longer ones. */
  const LONGEST = 200;
  /** Milliseconds between stopping and speaking: some engines swallow what is said in the same breath. */
  const BREATH = 60;
  /** Milliseconds that a page may take to come to where it is moved. */
  const SCROLLING = 1500;
  const ICONS = {
    play: "M8 5v14l11-7z", pause: "M6 5h4v14H6zm8 0h4v14h-4z", back: "M6 5h2.5v14H6zm14 0v14L9.5 12z", next: "M15.5 5H18v14h-2.5zM4 5v14l10.5-7z",
    close: "M6.4 5 5 6.4l5.6 5.6L5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6L19 6.4 17.6 5 12 10.6z",
  };
  const speech = speechSynthesis;
  const page = document.documentElement;
  /** @type {{ play(): void, close(): void } | undefined} */
  let player;

  guide.open.listen = async (/** @type {HTMLElement} */ button) => {
    await guide.load("assets/scripts/sentences.js");
    player ??= build(button);
    player.play();
  };

  /** The device's own voices for a language, the page's own region first. @param {string} tag @returns {SpeechSynthesisVoice[]} */
  function voices(tag) {
    const own = speech.getVoices().filter((one) => one.localService && one.lang.split(/[-_]/)[0] === tag.split("-")[0]);
    const names = new Set(own.map((one) => one.name));
    const rank = (/** @type {SpeechSynthesisVoice} */ one) => (one.lang.replace("_", "-").startsWith(tag) ? 0 : 2) + (one.default ? 0 : 1);
    // Some devices list a hundred variations of each voice ("English+Adam"): the voice itself is enough.
    return own.filter((one) => !/\S\+\S/.test(one.name) || ![...names].some((name) => name !== one.name && one.name.startsWith(name.split(" espeak")[0] + "+")))
      .sort((one, other) => rank(one) - rank(other));
  }

  /** @param {HTMLElement} opener */
  function build(opener) {
    const { make } = guide;
    const words = guide.words.listen;
    guide.style("listen");
    const sentences = guide.sentences(document.querySelector("main"), words.abbreviations);
    const kept = guide.kept(KEY);
    const choice = voices(page.lang);
    let voice = choice.find((one) => one.voiceURI === kept?.voice) ?? choice[0];
    let speed = kept?.speed in SPEEDS ? kept.speed : "normal";
    /** The sentence that is read, or with which reading goes on. */
    let at = 0;
    let playing = false;
    /** Counts the times that speaking began anew: what was said before that no longer matters. */
    let turn = 0;
    /** Held on to, or the browser may throw it away before it has ended. @type {SpeechSynthesisUtterance | undefined} */
    let utterance;
    /** Whether the reader has moved the page since it was last moved for them. */
    let moved = false;
    /** When the page was last moved for the reader. */
    let scrolled = 0;
    let wide = innerWidth;

    const toggle = button("play", words.play, words.play, () => (playing ? pause() : play()), "button first");
    const speeds = select(words.speed, Object.keys(SPEEDS).map((name) => [name, words[name]]), speed, (value) => { speed = value; keep({ speed }); });
    const choose = select(words.voice, choice.map((one) => [one.voiceURI, one.name]), voice?.voiceURI, (value) => {
      voice = choice.find((one) => one.voiceURI === value) ?? voice;
      keep({ voice: value });
    });
    choose.hidden = choice.length < 2;
    const said = make("p", { role: "status" });
    const bar = make("section", { class: "player", "aria-label": words.title, keydown: press },
      make("div", {}, toggle,
        button("back", words.back, words.back_short, () => go(at - 1)),
        button("next", words.forward, words.forward_short, () => go(at + 1)),
        speeds, choose,
        button("close", words.close, words.close, close)),
      said);
    document.body.append(bar);
    const size = new ResizeObserver(() => page.style.setProperty("--player", `${bar.offsetHeight}px`));
    size.observe(bar);
    const starts = [...document.querySelectorAll(".body :is(h2, h3)")].flatMap(startHere);
    for (const way of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(way, movedByReader, { passive: true });
    addEventListener("pagehide", pause);
    addEventListener("resize", turned);
    toggle.focus({ preventScroll: true });
    return { play, close };

    /** @param {string} icon @param {string} name @param {string} short what stands on it on a phone @param {() => void} press @param {string} look */
    function button(icon, name, short, press, look = "button") {
      return make("button", { class: `${look} ${icon}`, type: "button", "aria-label": name, click: press },
        draw(icon), make("span", { class: "long" }, name), make("span", { class: "short" }, short));
    }

    /** @param {string} name @param {string[][]} options @param {string} value @param {(value: string) => void} change */
    function select(name, options, value, change) {
      const one = /** @type {HTMLSelectElement} */ (make("select", { change: () => { change(one.value); if (playing) say(); } },
        ...options.map(([id, label]) => make("option", { value: id }, label))));
      one.value = value;
      return make("label", {}, make("span", {}, name), one);
    }

    /** A way in at a heading. @param {Element} heading */
    function startHere(heading) {
      const first = sentences.findIndex((one) => heading.contains(one.block));
      if (first < 0) return [];
      const one = make("button", { class: "button from-here", type: "button", "aria-label": `${words.from_here}: ${heading.textContent?.trim()}`, click: () => { at = first; play(); } },
        draw("play"), words.from_here);
      heading.after(one);
      return [one];
    }

    function play() {
      playing = true;
      follow();
      show();
      say();
    }

    function pause() {
      playing = false;
      turn++;
      speech.cancel();
      show();
    }

    /** @param {number} where */
    function go(where) {
      const step = where < at ? -1 : 1;
      while (where > 0 && where < sentences.length - 1 && !seen(where)) where += step;
      at = Math.max(0, Math.min(where, sentences.length - 1));
      follow();
      if (playing) say();
      else mark();
    }

    /** The reader wants to be where reading is. */
    function follow() {
      moved = false;
      unmark();
    }

    function close() {
      pause();
      unmark();
      size.disconnect();
      for (const one of [bar, ...starts]) one.remove();
      page.style.removeProperty("--player");
      for (const way of ["wheel", "touchmove", "keydown", "pointerdown"]) removeEventListener(way, movedByReader);
      removeEventListener("pagehide", pause);
      removeEventListener("resize", turned);
      player = undefined;
      opener.focus({ preventScroll: true });
    }

    /** Speaks the sentence, then those after it. */
    function say() {
      const mine = ++turn;
      while (at < sentences.length && !seen(at)) at++;
      if (at >= sentences.length) {
        at = 0;
        pause();
        unmark();
        return;
      }
      mark();
      said.textContent = "";
      const late = speech.speaking || speech.pending;
      if (late) speech.cancel();
      setTimeout(() => { if (mine === turn) speak(parts(sentences[at].pieces), 0, mine); }, late ? BREATH : 0);
    }

    /** @param {ReturnType<typeof parts>} all @param {number} number @param {number} mine */
    function speak(all, number, mine) {
      if (number === all.length) {
        at++;
        say();
        return;
      }
      utterance = new SpeechSynthesisUtterance(all[number].text);
      utterance.voice = all[number].voice;
      utterance.lang = all[number].voice.lang;
      utterance.rate = SPEEDS[/** @type {keyof typeof SPEEDS} */ (speed)];
      utterance.onend = () => { if (mine === turn) speak(all, number + 1, mine); };
      utterance.onerror = (event) => {
        if (mine !== turn) return;
        pause();
        // A browser may want one more press before it speaks: the button is there for that.
        if (event.error !== "not-allowed") said.textContent = words.failed;
      };
      speech.speak(utterance);
    }

    /** What to say with which voice: words of another language with a voice of theirs, if there is one. @param {{ text: string, language: string }[]} pieces */
    function parts(pieces) {
      /** @type {{ text: string, voice: SpeechSynthesisVoice }[]} */
      const all = [];
      for (const { text, language } of pieces) {
        const its = language === page.lang ? voice : voices(language)[0] ?? voice;
        const last = all[all.length - 1];
        if (last?.voice === its) last.text += text;
        else all.push({ text, voice: its });
      }
      return all.flatMap((one) => cut(one.text).map((text) => ({ text, voice: one.voice })));
    }

    /** The words of a long sentence, cut where one would breathe. @param {string} text @returns {string[]} */
    function cut(text) {
      if (text.length <= LONGEST) return [text];
      const head = text.slice(0, LONGEST);
      const comma = Math.max(...[", ", "; ", ": ", " – "].map((stop) => head.lastIndexOf(stop)));
      const end = (comma > 40 ? comma : Math.max(head.lastIndexOf(" "), LONGEST / 2)) + 1;
      return [text.slice(0, end), ...cut(text.slice(end))];
    }

    /** @param {number} where */
    function seen(where) {
      return sentences[where].block.checkVisibility?.() ?? true;
    }

    /** Marks the sentence, and brings it into view unless the reader is looking at something else. */
    function mark() {
      // However the page was moved, with a scroll bar too: what was marked is no longer where we had brought it.
      const before = marked();
      if (before) moved = !inView(before) && (moved || Date.now() - scrolled > SCROLLING);
      unmark();
      const { range, block } = sentences[at];
      if (range && "highlights" in CSS) CSS.highlights.set(NAME, new Highlight(range));
      else block.classList.add("spoken");
      const box = (range ?? block).getBoundingClientRect();
      if (moved || inView(box)) return;
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      scrolled = Date.now();
      scrollBy({ top: box.top - innerHeight * 0.3, behavior: still ? "instant" : "smooth" });
    }

    /** Where the marked sentence is in the window. @returns {DOMRect | undefined} */
    function marked() {
      const [range] = /** @type {Iterable<Range>} */ (CSS.highlights?.get(NAME) ?? []);
      return (range ?? document.querySelector(".spoken"))?.getBoundingClientRect();
    }

    /** @param {DOMRect} box */
    function inView(box) {
      return box.top >= 0 && Math.min(box.bottom, box.top + innerHeight / 3) <= innerHeight - bar.offsetHeight;
    }

    function unmark() {
      CSS.highlights?.delete(NAME);
      document.querySelector(".spoken")?.classList.remove("spoken");
    }

    /** @param {Event} event */
    function movedByReader(event) {
      if (!bar.contains(/** @type {Node} */ (event.target))) moved = true;
    }

    /** A device that was turned moves everything: no reader did that. */
    function turned() {
      if (innerWidth !== wide) scrolled = Date.now();
      wide = innerWidth;
    }

    function show() {
      const name = playing ? words.pause : words.play;
      toggle.setAttribute("aria-label", name);
      toggle.replaceChildren(draw(playing ? "pause" : "play"), name);
    }

    /** @param {Event} event */
    function press(event) {
      const key = /** @type {KeyboardEvent} */ (event).key;
      const does = { MediaPlayPause: () => toggle.click(), MediaTrackNext: () => go(at + 1), MediaTrackPrevious: () => go(at - 1), Escape: close }[key];
      if (does) { event.preventDefault(); does(); }
    }

    /** Keeps the voice and the speed beside the reading settings, if the reader keeps those. @param {Record<string, string>} change */
    function keep(change) {
      const now = guide.kept(KEY);
      if (now instanceof Object) {
        try { localStorage.setItem(KEY, JSON.stringify({ ...now, ...change })); } catch { /* full: this page still has it */ }
      }
    }
  }

  /** @param {string} icon */
  function draw(icon) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", ICONS[/** @type {keyof typeof ICONS} */ (icon)]);
    for (const [name, value] of [["viewBox", "0 0 24 24"], ["class", "icon"], ["aria-hidden", "true"], ["focusable", "false"]]) svg.setAttribute(name, value);
    svg.append(path);
    return svg;
  }
})();
