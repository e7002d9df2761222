// @ts-check
// Keeps the reader's place when they go to the other edition: the link leads to the item they were reading. The link stands
// at the top of the page, so the place is where they rested before they came up to it. The build writes a line before this
// one: guide.alone, the ids on each page that the other edition has not.
"use strict";

(() => {
  /** Below the window's upper edge, rem that still count as its top: a link's target comes to rest a little below. */
  const TOP = 3.75;
  /** Milliseconds without scrolling after which somebody is reading. */
  const REST = 600;
  /** Milliseconds for which a place is remembered while somebody is on the way to the link. */
  const KEPT = 20_000;
  /** This page's path below the site, with or without what hosts may leave out. */
  const here = location.href.slice(guide.root.length).replace(/[?#].*/, "").replace(/(index)?(\.html)?$/, "");
  const alone = new Set(guide.alone?.[here]);
  const last = { id: "", until: 0 };
  let resting = 0;

  /** The id of the last item that begins at the top of the window or above it, or "". @returns {string} */
  function placeInView() {
    let found = "";
    const top = TOP * parseFloat(getComputedStyle(document.documentElement).fontSize);
    for (const element of document.querySelectorAll(".body [id]")) {
      // Not what the shell or a script made for itself, around questions or inside them.
      if (element.id.startsWith("_") || element.parentElement?.closest("[data-item]")) continue;
      if (alone.has(element.id) || element.checkVisibility?.() === false) continue;
      // Where questions come one by one, the one that is there begins with its form: above it stands only its number.
      if ((element.closest("form.one") ?? element).getBoundingClientRect().top > top) break;
      found = element.id;
    }
    return found;
  }

  Object.assign(last, { id: placeInView(), until: performance.now() + KEPT });
  addEventListener("scroll", () => {
    // Whoever begins to scroll has read until now what they see.
    if (!resting) last.until = performance.now() + KEPT;
    clearTimeout(resting);
    resting = setTimeout(() => {
      resting = 0;
      const id = placeInView();
      if (id) Object.assign(last, { id, until: Infinity });
    }, REST);
  }, { passive: true });

  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-place]"))) {
    link.addEventListener("click", () => {
      const id = placeInView() || (performance.now() < last.until ? last.id : "");
      // Where questions come one by one, it is the one that is there now: between two of them nobody scrolls.
      const asked = document.getElementById(id)?.closest("form.one")?.querySelector("li[id]:not(.away)");
      link.hash = asked?.id ?? id;
    });
  }
})();
