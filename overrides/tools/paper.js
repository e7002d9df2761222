// @ts-check
// Forms on paper: what was written stands there whole, however small its field is on the screen; and the page's forms can
// be printed as if nobody had filled them in.
"use strict";

(() => {
  const { make } = guide;

  /** Whether the next print shows nobody's answers. */
  let empty = false;
  /** What the forms said before an empty print: put back after it, whatever happens. @type {(() => void)[]} */
  let before = [];

  /** Prints the page, with its forms filled in or empty. @param {boolean} none */
  guide.printed = (none) => {
    empty = none;
    print();
  };

  function putBack() {
    for (const one of document.querySelectorAll(".written")) one.remove();
    for (const one of before) one();
    before = [];
  }
  // A browser that does not say that it has printed: whoever goes on has their answers again.
  for (const event of ["pointerdown", "keydown", "focus"]) addEventListener(event, putBack, { capture: true });

  addEventListener("beforeprint", () => {
    putBack();
    // For this once, also where no afterprint ever follows.
    const none = empty;
    empty = false;
    if (none) {
      before = guide.filledIn.map(({ replies, show }) => {
        const said = replies();
        show({});
        return () => show(said);
      });
    }
    for (const field of /** @type {NodeListOf<HTMLTextAreaElement>} */ (document.querySelectorAll("form[data-tool] textarea"))) {
      // Paper has no scroll bar. The field itself is not printed where its words stand behind it.
      if (field.value.trim()) field.after(make("div", { class: "written" }, field.value));
    }
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("form[data-tool] [type=date]"))) {
      field.classList.toggle("no-day", !field.value);
    }
  });
  addEventListener("afterprint", putBack);
})();
