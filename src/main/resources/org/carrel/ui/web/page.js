// What Carrel asks of a page. Runs in the page, whose own scripts are off; called by name, never built from strings.
globalThis.carrel = (() => {
  const PREFIX = "c-";

  // How far an arrow key scrolls, in pixels.
  const STEP = 60;

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

  const first = selector => document.querySelector(selector);
  const beside = () => first(".carrel-beside");
  const enlarged = () => first(".carrel-enlarged");

  // Where the focus goes back to when what came up over the page goes, and the mark that a note was come to from.
  let opener = null;
  let calledFrom = {};

  const hide = () => {
    const open = [beside(), enlarged()].filter(over => over && !over.hidden);
    open.forEach(over => { over.hidden = true; });
    if (open.length > 0 && opener) opener.focus({ preventScroll: true });
    opener = null;
    return false;
  };

  const show = (over, from) => {
    hide();
    opener = from;
    over.hidden = false;
  };

  // Puts the small overlay under the element it belongs to, or above it where there is no room.
  const showBeside = (from, isNote) => {
    const over = beside();
    show(over, from);
    over.querySelector("[data-act='note']").hidden = !isNote;
    const at = from.getClientRects()[0] || from.getBoundingClientRect();
    const page = scroller();
    const width = over.offsetWidth;
    const height = over.offsetHeight;
    const left = Math.min(Math.max(12, at.left - 24), Math.max(12, page.clientWidth - width - 12));
    const below = at.bottom + 8;
    const above = at.top - height - 8;
    const top = below + height > page.clientHeight && above > 0 ? above : below;
    over.style.left = `${left + page.scrollLeft}px`;
    over.style.top = `${top + page.scrollTop}px`;
    over.tabIndex = -1;
    over.focus({ preventScroll: true });
    return true;
  };

  // A note as it stands in the page, without names and ways back.
  const copyOf = note => {
    const copy = document.createElement("div");
    copy.append(...Array.from(note.cloneNode(true).childNodes));
    for (const back of copy.querySelectorAll("[data-back]")) {
      if (/^[\s\u21a9]*$/.test(back.textContent) || back.classList.contains("reversefootnote")) back.remove();
      else back.replaceWith(back.textContent);
    }
    for (const named of copy.querySelectorAll("[id], [name], [data-start]")) {
      named.removeAttribute("id");
      named.removeAttribute("name");
      named.removeAttribute("data-start");
    }
    return copy;
  };

  const arrive = element => {
    open(element);
    element.scrollIntoView({ block: "center" });
    const target = element.matches("a, button, [tabindex]") ? element : element.querySelector("a, button") || element;
    target.focus({ preventScroll: true });
    return false;
  };

  // How large the enlarged picture is: 0 fits it to the window, else times its own size.
  let scale = 0;
  // Its own size, taken once: WebKit tells another one of drawings while they are stretched.
  let natural = { width: 1, height: 1 };
  const SCALES = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6];

  const fitted = () => {
    const stage = first(".carrel-stage");
    return Math.min(stage.clientWidth / natural.width, stage.clientHeight / natural.height);
  };

  const size = next => {
    const picture = enlarged().querySelector("img");
    if (!picture) return false;
    scale = next;
    picture.style.width = next === 0 ? "" : `${Math.round(natural.width * next)}px`;
    picture.classList.toggle("carrel-fitted", next === 0);
    return true;
  };

  const step = direction => {
    const now = scale || fitted();
    const next = direction > 0
      ? SCALES.find(one => one > now * 1.01)
      : SCALES.filter(one => one < now * 0.99).pop();
    return size(next || (direction > 0 ? SCALES[SCALES.length - 1] : SCALES[0]));
  };

  const isEnlarged = () => enlarged() !== null && !enlarged().hidden;

  // What the buttons of the overlays do. Each says whether an overlay is up then.
  const acts = {
    close: hide,
    larger: () => step(1),
    smaller: () => step(-1),
    fitted: () => size(0),
    note() {
      const mark = opener;
      if (!mark) return hide();
      hide();
      calledFrom[mark.dataset.of] = mark;
      return arrive(first(`main [data-note="${mark.dataset.of}"]`));
    },
  };

  // The focus stays in what came up over the page.
  const cycle = backwards => {
    const over = isEnlarged() ? enlarged() : beside();
    const stops = Array.from(over.querySelectorAll("a[href], button, [tabindex='0']"))
      .filter(stop => stop.getClientRects().length > 0);
    const at = stops.indexOf(document.activeElement);
    const next = at < 0 ? (backwards ? stops.length - 1 : 0) : (at + (backwards ? -1 : 1) + stops.length) % stops.length;
    stops[next].focus({ preventScroll: true });
    return true;
  };

  // Tables that are wider than the page can be reached and scrolled by keyboard; the others need no stop.
  const fit = () => {
    for (const frame of document.querySelectorAll(".carrel-scroll")) {
      const wide = frame.scrollWidth > frame.clientWidth + 1;
      frame.classList.toggle("carrel-wide", wide);
      if (wide) frame.tabIndex = 0;
      else frame.removeAttribute("tabindex");
    }
  };

  // Brings the place that the author named into view; the top of the page if there is none.
  const reveal = anchor => {
    const target = named(anchor);
    if (!target) {
      scroller().scrollTop = 0;
      return;
    }
    open(target);
    target.scrollIntoView();
  };

  // The author's own headings, those that an outline lists.
  const headings = () => Array.from(document.querySelectorAll("main h2, main h3, main h4"))
    .filter(heading => !heading.closest("[data-added]"));

  // Where the page stands: the start of the first block that reaches below the upper edge, how much of it is above,
  // and how much of the page was seen.
  const place = () => {
    const page = scroller();
    const room = page.scrollHeight - page.clientHeight;
    const read = room <= 0 ? 1 : Math.min(1, (page.scrollTop + page.clientHeight) / page.scrollHeight);
    if (page.scrollTop <= 0) return `0 0 ${read}`;
    const first = blocks().find(block => block.getClientRects().length > 0 && block.getBoundingClientRect().bottom > 0);
    if (!first) return `0 0 ${read}`;
    const box = first.getBoundingClientRect();
    return `${first.dataset.start} ${-box.top / Math.max(1, box.height)} ${read}`;
  };

  const restore = (start, within) => {
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
  };

  const pan = (x, y) => {
    const over = isEnlarged() ? first(".carrel-stage") : beside();
    over.scrollLeft += x * STEP;
    over.scrollTop += y * STEP;
    return true;
  };

  return {
    text,
    fit,
    place,

    // Begins with a page that was loaded, or anew with the one that stands: in its theme, nothing up over it, at the
    // place that the author named or else at the one given. Says where it stands then.
    begin(theme, anchor, start, within) {
      document.documentElement.className = theme;
      hide();
      fit();
      if (anchor) reveal(anchor);
      else restore(start, within);
      return place();
    },

    theme(name) {
      document.documentElement.className = name;
    },

    // Which heading the text at the upper edge belongs to; -1 above the first. At the end of the page, where the last
    // ones can't come up to the edge, it is the last one in view.
    headingInView() {
      const page = scroller();
      const end = page.scrollTop > 0 && page.scrollTop + page.clientHeight >= page.scrollHeight - 1;
      const edge = end ? page.clientHeight - 1 : 32;
      let at = -1;
      headings().forEach((heading, number) => {
        if (heading.getClientRects().length > 0 && heading.getBoundingClientRect().top <= edge) at = number;
      });
      return at;
    },

    goToHeading(number) {
      const heading = headings()[number];
      if (!heading) return;
      open(heading);
      heading.scrollIntoView();
    },

    // What is selected, as plain text.
    selection: () => String(getSelection()),

    // A click or Enter on one of the things that only Carrel's pages have, named by its attribute. Says whether
    // something is up over the page then.
    act(what, value) {
      switch (what) {
        case "mark": {
          const mark = first(`[data-mark="${value}"]`);
          const note = first(`main [data-note="${mark.dataset.of}"]`);
          beside().querySelector(".carrel-said").replaceChildren(copyOf(note));
          return showBeside(mark, true);
        }
        case "back": {
          hide();
          const mark = calledFrom[value] || first(`[data-of="${value}"]`);
          return mark ? arrive(mark) : false;
        }
        case "dead": {
          const link = first(`[data-dead="${value}"]`);
          beside().querySelector(".carrel-said").replaceChildren(link.title);
          return showBeside(link, false);
        }
        case "picture": {
          const button = first(`[data-picture="${value}"]`);
          const picture = button.querySelector("img");
          const copy = document.createElement("img");
          natural = { width: picture.naturalWidth || 1, height: picture.naturalHeight || 1 };
          copy.src = picture.src;
          copy.alt = picture.alt;
          enlarged().querySelector(".carrel-stage").replaceChildren(copy);
          enlarged().querySelector(".carrel-said").textContent = picture.alt;
          show(enlarged(), button);
          enlarged().querySelector(".carrel-stage").focus();
          return size(0);
        }
        case "act": return acts[value]();
        default: return hide();
      }
    },

    // A key while something is up over the page. Says whether something still is.
    key(name) {
      switch (name) {
        case "Escape": return hide();
        case "Tab": return cycle(false);
        case "Shift+Tab": return cycle(true);
        case "+": return isEnlarged() ? step(1) : true;
        case "-": return isEnlarged() ? step(-1) : true;
        case "0": return isEnlarged() ? size(0) : true;
        case "Left": return pan(-1, 0);
        case "Right": return pan(1, 0);
        case "Up": return pan(0, -1);
        case "Down": return pan(0, 1);
        default: return true;
      }
    },

    // Scrolls the table that has the focus; says whether one has.
    scroll(direction) {
      const frame = document.activeElement && document.activeElement.closest(".carrel-wide");
      if (frame) frame.scrollLeft += direction * STEP;
      return Boolean(frame);
    },

    // On paper nothing can be opened.
    unfold() {
      for (const toggle of document.querySelectorAll("details")) toggle.open = true;
    },

  };
})();
