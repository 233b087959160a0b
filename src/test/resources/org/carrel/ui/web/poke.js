// Does to every element of a page what a person, or the page itself, could do to it.
(() => {
  const kinds = new Map([
    [MouseEvent, ["click", "auxclick", "dblclick", "contextmenu", "mousedown", "mouseup", "mousemove", "mouseover", "mouseenter", "mouseout",
      "mouseleave"]],
    [KeyboardEvent, ["keydown", "keypress", "keyup"]],
    [FocusEvent, ["focus", "focusin", "blur", "focusout"]],
    [Event, ["load", "error", "submit", "reset", "change", "input", "invalid", "select", "toggle", "scroll", "wheel", "copy", "cut", "paste",
      "drag", "dragstart", "dragover", "drop", "animationstart", "animationend", "transitionend", "begin", "end", "canplay", "loadstart", "play",
      "pointerover", "pointerdown", "touchstart", "message", "hashchange", "popstate", "resize", "beforeunload", "slotchange", "cuechange"]],
  ]);
  // What Carrel keeps hidden until it is asked for is nothing a person could touch.
  for (const element of Array.from(document.querySelectorAll("*:not(.carrel-enlarged *, .carrel-beside *)"))) {
    for (const [Kind, names] of kinds) {
      for (const name of names) {
        try { element.dispatchEvent(new Kind(name, { bubbles: false, cancelable: true, key: "x" })); } catch { /* the page's own */ }
      }
    }
    for (const act of [HTMLElement.prototype.focus, HTMLElement.prototype.click, HTMLFormElement.prototype.submit]) {
      try { act.call(element); } catch { /* not of this kind */ }
    }
    if (element.localName === "details") element.open = true;
  }
})();
