// What Carrel asks of a page. Runs in the page, whose own scripts are off; called by name, never built from strings.
globalThis.carrel = (() => {
  const PREFIX = "c-";

  // The blocks that say where they start in the canonical text, in document order.
  const blocks = () => Array.from(document.querySelectorAll("main [data-start]"));

  const named = anchor => {
    const name = PREFIX + anchor;
    return document.getElementById(name) || document.getElementsByName(name)[0] || null;
  };

  const open = element => {
    for (let at = element; at; at = at.parentElement) {
      if (at.localName === "details") at.open = true;
    }
  };

  // The canonical text as it stands in this page. What Carrel added is no part of it; a block is what says its start.
  const text = () => {
    let read = "";
    let blank = false;
    const walk = node => {
      for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) {
          for (const character of child.data) {
            if (" \n\t\r\f".includes(character)) {
              blank = true;
            } else {
              if (blank && read) read += " ";
              blank = false;
              read += character;
            }
          }
        } else if (child.nodeType === Node.ELEMENT_NODE && !("added" in child.dataset)) {
          const breaks = "start" in child.dataset || child.localName === "br";
          blank = blank || breaks;
          walk(child);
          blank = blank || breaks;
        }
      }
    };
    walk(document.querySelector("main"));
    return read;
  };

  const scroller = () => document.scrollingElement;

  return {
    text,

    theme(name) {
      document.documentElement.className = name;
    },

    // Brings the place that the author named into view; the top of the page if there is none.
    reveal(anchor) {
      const target = named(anchor);
      if (!target) {
        scroller().scrollTop = 0;
        return;
      }
      open(target);
      target.scrollIntoView();
    },

    // Where the page stands: the start of the first block that reaches below the upper edge, how much of it is above,
    // and how much of the page was seen.
    place() {
      const page = scroller();
      const room = page.scrollHeight - page.clientHeight;
      const read = room <= 0 ? 1 : Math.min(1, (page.scrollTop + page.clientHeight) / page.scrollHeight);
      if (page.scrollTop <= 0) return `0 0 ${read}`;
      const first = blocks().find(block => block.getClientRects().length > 0 && block.getBoundingClientRect().bottom > 0);
      if (!first) return `0 0 ${read}`;
      const box = first.getBoundingClientRect();
      return `${first.dataset.start} ${-box.top / Math.max(1, box.height)} ${read}`;
    },

    restore(start, within) {
      if (start === 0 && within === 0) {
        scroller().scrollTop = 0;
        return;
      }
      const all = blocks();
      const block = all.find(one => Number(one.dataset.start) === start && one.getClientRects().length > 0)
        || all.filter(one => Number(one.dataset.start) <= start).pop();
      if (!block) return;
      open(block);
      const box = block.getBoundingClientRect();
      scroller().scrollTop += box.top + within * box.height;
    },
  };
})();
