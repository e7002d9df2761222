// @ts-check
// Keeps the reader's place when they go to the other edition: the link leads to the item they were reading. The link stands
// at the top of the page, so the place is where they rested before they came up to it.
"use strict";

(() => {
  /** Below the window's upper edge, pixels that still count as its top: a link's target comes to rest a little below; where
   * questions come one by one, below their number. */
  const TOP = 60, BELOW_NUMBER = 140;
  /** Milliseconds without scrolling after which somebody is reading. */
  const REST = 600;
  /** Milliseconds for which a place is remembered while somebody is on the way to the link. */
  const KEPT = 20_000;
  /** Ids of what is there in one edition only (headings inside prose), or is a part of something with an id of its own. */
  const OTHER = /^_|^prose-|-(?:guard|more)$/;
  const last = { id: "", until: 0 };
  let resting = 0;

  /** The id of the last item that begins at the top of the window or above it, or "". @returns {string} */
  function placeInView() {
    let found = "";
    for (const element of document.querySelectorAll(".body [id]")) {
      if (OTHER.test(element.id) || element.checkVisibility?.() === false) continue;
      if (element.getBoundingClientRect().top > (element.closest("form.one") ? BELOW_NUMBER : TOP)) break;
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
