// @ts-check
// What every page runs, and no more: it applies the reading settings that were kept,
// and fetches a feature (search, listening, settings, forms) when somebody asks for it. Pages work without it.
"use strict";

(() => {
  const page = document.documentElement;
  const me = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** The site's root, whatever address or folder it was opened from. */
  const root = new URL("../../", me.src).href;
  /** @type {Map<string, Promise<void>>} */
  const fetched = new Map();
  /** Scripts come from this site alone, and only by this way. */
  const policy = globalThis.trustedTypes?.createPolicy("guide", {
    createScriptURL: (/** @type {string} */ url) => {
      if (!url.startsWith(root)) throw new TypeError(url);
      return url;
    },
  });

  /** The address of a script of the site, as browsers ask for it. @param {string} path @returns {string} */
  function own(path) {
    return /** @type {string} */ (policy ? policy.createScriptURL(root + path) : root + path);
  }

  /** Runs a script of the site once. @param {string} path below the site's root @returns {Promise<void>} */
  function load(path) {
    let one = fetched.get(path);
    if (!one) {
      one = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = own(path);
        script.async = false; // in the order in which they were asked for
        script.onload = () => resolve();
        script.onerror = () => { fetched.delete(path); reject(new Error(path)); };
        document.head.append(script);
      });
      fetched.set(path, one);
    }
    return one;
  }

  /** What a reader keeps on the device, or null. Storage may be switched off. @param {string} key */
  function kept(key) {
    try { return JSON.parse(localStorage.getItem(key) ?? "null"); } catch { return null; }
  }

  /** Shows the page as the reader set it. @param {Record<string, unknown> | null} settings */
  function apply(settings) {
    for (const name of ["size", "space", "colours", "pictures"]) {
      const value = settings?.[name];
      if (typeof value === "string" && /^[a-z]+$/.test(value)) page.dataset[name] = value;
      else delete page.dataset[name];
    }
  }

  const guide = { root, own, load, kept, apply, edition: page.classList[0], words: {}, open: {} };
  Object.assign(globalThis, { guide });
  /** What was kept when this page was last shown. */
  let before = "";
  const renew = () => {
    const settings = kept("guide-reading");
    const now = JSON.stringify(settings);
    if (now !== before) apply(settings);
    before = now;
  };
  // A page that comes back from the browser's memory comes back as it was: the settings may have changed since.
  addEventListener("pageshow", renew);
  renew();

  /** What every feature needs first: words, and a way to make elements. */
  const common = () => [load(`assets/words/${guide.edition}.js`), load("assets/scripts/dom.js")];

  /** Fetches a feature and opens it, or says that it did not come. @param {string} name @param {HTMLElement} button */
  async function open(name, button) {
    document.querySelector(".failed")?.remove();
    try {
      await Promise.all([...common(), load(`assets/scripts/${name}.js`)]);
      await guide.open[name](button);
    } catch (error) {
      const told = { className: "note failed", role: "alert", textContent: me.dataset.failed };
      document.querySelector("main")?.prepend(Object.assign(document.createElement("p"), told));
      throw error;
    }
  }

  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("button[data-feature]"))) {
    const name = button.dataset.feature ?? "";
    button.addEventListener("click", () => open(name, button));
    const show = () => { button.hidden = false; unhide(button); };
    if (name === "listen") whenHeard(show);
    else if (name !== "keep" || (navigator.serviceWorker && isSecureContext && root.startsWith("http"))) show();
  }

  /** Shows the row a button stands in. @param {Element} button */
  function unhide(button) {
    const row = /** @type {HTMLElement | null} */ (button.closest("[hidden]"));
    if (row) row.hidden = false;
  }

  /** Calls back when the device itself has a voice for the page's language: others send what they read to their maker. @param {() => void} then */
  function whenHeard(then) {
    const speech = globalThis.speechSynthesis;
    if (!speech) return;
    const language = page.lang.split("-")[0];
    const look = () => {
      if (speech.getVoices().some((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === language)) {
        speech.removeEventListener("voiceschanged", look);
        then();
      }
    };
    speech.addEventListener("voiceschanged", look);
    look();
  }

  for (const button of document.querySelectorAll("[data-print]")) {
    unhide(button);
    button.addEventListener("click", () => print());
  }

  // Whoever scrolls may want to go on at that place in the other edition.
  const keepPlace = () => { load("assets/scripts/place.js").catch(() => {}); };
  if (location.hash) keepPlace();
  else addEventListener("scroll", keepPlace, { once: true, passive: true });

  // A panel that opens over the page closes like one: by Escape, and by a press elsewhere.
  const panels = [...document.querySelectorAll("details.get, .menu details")];
  /** A dialog that was opened from a panel has keys and presses of its own. @param {Event} event */
  const elsewhere = ({ target }) => !(target instanceof Element && target.closest("dialog"));
  addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && elsewhere(event) && panels.find((one) => one.hasAttribute("open"));
    if (open) { open.removeAttribute("open"); open.querySelector("summary")?.focus(); }
  });
  addEventListener("click", (event) => {
    if (elsewhere(event)) for (const one of panels) if (!one.contains(/** @type {Node} */ (event.target))) one.removeAttribute("open");
  });

  // Where the guide is kept on the device, somebody has to look for a newer one.
  if (navigator.serviceWorker?.controller) {
    Promise.all([...common(), load("assets/scripts/keep.js")]).then(() => guide.open.kept()).catch(() => {});
  }

  // Without its scripts a form is still one to read and to print.
  if (document.querySelector("form[data-tool]")) {
    Promise.all([...common(), load("tools/workbook.js"), load("tools/paper.js")]).then(() => load("tools/form.js")).catch(() => {});
  }
})();
