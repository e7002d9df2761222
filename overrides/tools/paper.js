// @ts-check
// Forms on paper: what was written stands there whole, however small its field is on the screen; and a form can be printed
// by itself, filled in or as if nobody had done so.
"use strict";

(() => {
  const { make } = guide;

  /** The form that is printed by itself next, and whether it shows nobody's answers. @type {{ form: Element, none: boolean } | undefined} */
  let alone;
  /** What changed for a print, to be put back after it, whatever happens. @type {(() => void)[]} */
  let before = [];

  /** Prints a form without the rest of its page. @param {HTMLFormElement} form @param {boolean} none without its answers */
  guide.printed = (form, none) => {
    alone = { form, none };
    print();
  };

  function putBack() {
    for (const one of before) one();
    before = [];
  }
  // A browser that does not say that it has printed: whoever goes on has their answers again.
  for (const event of ["pointerdown", "keydown", "focus"]) addEventListener(event, putBack, { capture: true });

  addEventListener("beforeprint", () => {
    putBack();
    // For this once, also where no afterprint ever follows.
    const asked = alone;
    alone = undefined;
    if (asked) {
      const section = asked.form.closest(".form");
      section?.classList.add("alone");
      before.push(() => section?.classList.remove("alone"));
    }
    if (asked?.none) {
      const { replies, show } = guide.filledIn.get(asked.form);
      const said = replies();
      show({});
      before.push(() => show(said));
    }
    for (const field of /** @type {NodeListOf<HTMLTextAreaElement>} */ (document.querySelectorAll("form[data-tool] textarea"))) {
      // Paper has no scroll bar. The field itself is not printed where its words stand behind it.
      if (!field.value.trim()) continue;
      const words = make("div", { class: "written" }, field.value);
      field.after(words);
      before.push(() => words.remove());
    }
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("form[data-tool] [type=date]"))) {
      field.classList.toggle("no-day", !field.value);
    }
  });
  addEventListener("afterprint", putBack);
})();
