// @ts-check
// Keeps the place when a reader changes edition: the link leads to the item that is at the top of the window.
// Without script the link still leads to the same page.
"use strict";

/** Pixels below the window's upper edge that still count as its top: a link's target comes to rest a little below. */
const TOP = 60;

/** The id of the last item that begins at the top of the window or above it, or "". @returns {string} */
function placeInView() {
  let found = "";
  for (const element of document.querySelectorAll(".body [id]")) {
    if (element.getBoundingClientRect().top > TOP) break;
    found = element.id;
  }
  return found;
}

for (const link of document.querySelectorAll("a[data-place]")) {
  link.addEventListener("click", () => {
    const id = placeInView();
    if (id && link instanceof HTMLAnchorElement) link.hash = id;
  });
}
