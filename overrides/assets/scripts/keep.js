// @ts-check
// Keeps the guide on the device when somebody asks for it, says when there is a newer one, and removes it again.
"use strict";

(() => {
  const { make, fill } = guide;
  const words = guide.words.keep;
  guide.style("keep");

  const state = make("p", { role: "status" });
  const bar = /** @type {HTMLProgressElement} */ (make("progress", { max: "1", value: "0", "aria-label": words.title, hidden: true }));
  const keep = button(words.keep, start, "button first");
  const newer = button(words.use_newer, useNewer, "button first");
  const remove = button(words.remove, removeAll, "button");
  const dialog = /** @type {HTMLDialogElement} */ (make("dialog", { class: "panel", "aria-labelledby": "_keep" },
    make("h2", { id: "_keep" }, words.title), make("p", {}, words.lead), state, bar,
    make("p", { class: "ways" }, keep, newer, remove, button(words.close, () => dialog.close(), "button"))));
  document.body.append(dialog);
  /** Where a window keeps that it wants no newer guide for now: until it is closed. Only who keeps the guide is asked. */
  const LATER = `guide-later:${new URL(guide.root).pathname}`;
  /** Whether this page asked for the newer guide: only then may it load itself again. Somebody may be writing elsewhere. */
  let asked = false;

  guide.open.keep = async (opener) => {
    dialog.addEventListener("close", () => opener.focus(), { once: true });
    await Promise.all([show(), guide.style("keep")]);
    dialog.showModal();
  };
  guide.open.kept = watch;

  const find = () => navigator.serviceWorker.getRegistration(guide.root);

  /** @param {string} [said] */
  async function show(said) {
    const found = await find();
    const kept = Boolean(found?.active);
    state.textContent = said ?? (found?.waiting ? words.newer : kept ? words.kept : words.not_kept);
    keep.hidden = kept;
    newer.hidden = !found?.waiting;
    remove.hidden = !kept;
    bar.hidden = true;
  }

  async function start() {
    keep.hidden = true;
    bar.hidden = false;
    state.textContent = words.fetching;
    try {
      const found = await navigator.serviceWorker.register(guide.own("keep-worker.js"), { scope: guide.root, updateViaCache: "none" });
      const worker = found.installing;
      if (worker) worker.addEventListener("statechange", () => settle(worker));
      else await show();
    } catch {
      await show(words.failed);
    }
  }

  /** @param {ServiceWorker} worker */
  async function settle(worker) {
    if (worker.state === "activated" || worker.state === "installed") await show();
    if (dialog.open && document.activeElement === document.body) (remove.hidden ? keep : remove).focus(); // its button is gone
    if (worker.state === "redundant") {
      const found = await find();
      if (found && !found.active) await found.unregister();
      await show(words.failed);
      keep.focus();
    }
  }

  async function useNewer() {
    if (guide.unsaved?.() && !confirm(words.lose)) return;
    asked = true;
    const waiting = (await find())?.waiting;
    if (waiting) waiting.postMessage("use");
    else renew(); // another window has taken it
  }

  function renew() {
    guide.unsaved = () => false; // who has said yes is not asked again
    location.reload();
  }

  async function removeAll() {
    await (await find())?.unregister();
    const ours = `guide:${new URL(guide.root).pathname}:`;
    for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
    forgetLater();
    await show(words.removed);
    keep.focus();
  }

  /** Where the guide is kept: looks whether there is a newer one, and says so below the page. */
  async function watch() {
    const found = await find();
    if (!found) return;
    const look = () => { if (found.waiting) offer(); };
    const follow = () => found.installing?.addEventListener("statechange", look);
    found.addEventListener("updatefound", follow);
    follow(); // another window may have begun
    look();
    found.update().catch(() => {}); // offline: nothing to look for
  }

  function offer() {
    if (document.querySelector(".newer") || tried(() => sessionStorage.getItem(LATER))) return;
    const note = make("section", { class: "newer", role: "region", "aria-label": words.title },
      make("p", { role: "status" }, words.newer), button(words.use_newer, useNewer, "button first"),
      button(words.later, () => { note.remove(); tried(() => sessionStorage.setItem(LATER, "1")); }, "button"));
    document.body.append(note);
  }

  navigator.serviceWorker.addEventListener("controllerchange", () => {
    forgetLater(); // it was said of the guide that is now in use
    if (asked) renew();
  });
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (typeof data?.done !== "number") return;
    bar.value = data.done / data.all;
    const text = fill(words.progress, { percent: Math.floor((10 * data.done) / data.all) * 10 });
    if (dialog.open && !bar.hidden && state.textContent !== text) state.textContent = text;
  });

  function forgetLater() {
    tried(() => sessionStorage.removeItem(LATER));
  }

  /** What a browser may refuse to do. @template T @param {() => T} what @returns {T | undefined} */
  function tried(what) {
    try { return what(); } catch { return undefined; }
  }

  /** @param {string} text @param {() => void} then @param {string} look */
  function button(text, then, look) {
    return make("button", { type: "button", class: look, click: then }, text);
  }
})();
