// What Carrel asks of a page that is presented. Comes into the page after page.js, and is called in the same way.
Object.assign(globalThis.carrel, (() => {
  // See page.js.
  const every = (selector, within = document) => Array.from(within.querySelectorAll(`:is(${selector})`));
  const first = selector => document.querySelector(selector);

  // What nobody needs to see on stage: rules and gaps between blocks, notes at the foot, the small print of a page.
  const SKIPPED = "hr, br, wbr, .carrel-gap, .footnotes, [data-note], p:has(> a:first-child:is([name^='c-fn'], [name^='c-#fn'], [id^='c-fn'])), .made-by, .time, .carrel-label, .carrel-sign, .carrel-undescribed";

  // What is shown as it is, whatever is in it.
  const WHOLE = "h1, h2, h3, h4, h5, h6, p, pre, table, dt, summary, figure, .carrel-scroll, .carrel-video, .carrel-picture, .carrel-missing";

  // A title says what its box is, and comes with the first block in it.
  const TITLES = ".box-title, .carrel-title";

  const words = element => element.textContent.replace(/\s+/g, " ").trim();

  const isBlock = element => !element.matches(SKIPPED) && !/^(inline|none|contents)/.test(getComputedStyle(element).display);

  const blocksIn = element => Array.from(element.children).filter(isBlock);

  const ownWords = element => Array.from(element.childNodes)
    .some(node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");

  const isList = element => element.matches("ul, ol");

  let units = [];
  let containers = [];
  let where = "";
  let section = "";

  // A file can be had from the page, not from the stage.
  const isFile = element => element.localName === "p" && element.children.length > 0 && !ownWords(element)
    && Array.from(element.children).every(child => child.matches("a.carrel-file, br"));

  const isWorth = element => (words(element) !== "" || element.querySelector("img, svg") !== null) && !isFile(element);

  const collect = (element, within) => {
    for (const child of element.children) {
      if (child.matches(SKIPPED) && !child.matches(".carrel-label")) child.classList.add("stage-never");
    }
    for (const child of blocksIn(element)) {
      const blocks = blocksIn(child);
      const lists = child.localName === "li" ? blocks.filter(isList) : [];
      if (lists.length > 0 && (ownWords(child) || child.firstElementChild !== lists[0])) {
        units.push({ element: child, within, before: lists[0] });
        for (const list of lists) collect(list, [...within, child, list]);
      } else if (child.matches(TITLES) && child.nextElementSibling && within.length > 0) {
        continue;
      } else if (child.matches(WHOLE) || blocks.length === 0 || ownWords(child) || (child.matches("li, dd, blockquote") && blocks.length === 1)) {
        if (isWorth(child)) units.push({ element: child, within });
        else child.classList.add("stage-never");
      } else {
        collect(child, [...within, child]);
      }
    }
  };

  const isHeading = ({ element }) => /^h[1-6]$/.test(element.localName);

  const level = unit => Number(unit.element.localName[1]);

  const kindOf = ({ element }) => {
    if (element.localName === "h1") return "TITLE";
    if (/^h[2-6]$/.test(element.localName)) return "HEADING";
    if (element.matches("summary")) return "TOGGLE";
    if (element.matches(".carrel-video") || (element.querySelector(".carrel-video") && !ownWords(element))) return "VIDEO";
    if (element.matches("table.worksheet") || element.querySelector("table.worksheet")) return "WORKSHEET";
    if (element.matches("table, .carrel-scroll")) return "TABLE";
    if (element.matches("li, dt, dd")) return "ITEM";
    if (element.querySelector("img, svg") && words(element) === "") return "PICTURE";
    return "PARAGRAPH";
  };

  // The beginning of its words, as they are laid out.
  const textOf = ({ element, before }) => {
    const card = element.querySelector(".carrel-video-title, .carrel-video .box-title");
    const part = document.createRange();
    part.selectNodeContents(element);
    if (before) part.setEndBefore(before);
    const text = (before ? part.toString() : (card || element).innerText).replace(/\s+/g, " ").trim();
    const picture = element.querySelector("img[alt]");
    return (text || (picture ? picture.alt.replace(/\s+/g, " ") : "")).slice(0, 200);
  };

  const boxOf = ({ within }) => {
    for (const around of within.slice().reverse()) {
      const label = Array.from(around.children).find(child => child.matches(".carrel-label"));
      if (label) return words(label);
    }
    return "";
  };

  const startOf = ({ element }) => {
    const held = element.closest("[data-start]");
    const inner = element.matches("[data-start]") ? element : element.querySelector("[data-start]");
    return Number((inner || held || { dataset: { start: 0 } }).dataset.start);
  };

  // Items that are not there do not count, so that each has to say its number.
  const number = list => {
    let next = list.start;
    for (const item of Array.from(list.children).filter(child => child.localName === "li")) {
      if (item.hasAttribute("value")) next = item.value;
      item.value = next;
      next += list.reversed ? -1 : 1;
    }
  };

  const frame = () => first(".stage-frame");

  // What stands above all else: where this is, as far as no heading says it.
  const line = parts => {
    first(".carrel-where").textContent = parts.filter(Boolean).join(" \u00b7 ") || "\u00a0";
  };

  const clear = () => {
    for (const { element } of units) {
      element.classList.remove("stage-off", "stage-later", "stage-piece");
      element.style.removeProperty("height");
    }
    for (const one of containers) one.element.classList.remove("stage-off", "stage-later");
    every("table").forEach(release);
    for (const toggle of every("details")) toggle.open = true;
    line([where, section]);
  };

  // Where a unit stands; of an item with lists in it, what is before them.
  const boxed = ({ element, before }) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom: before ? before.getBoundingClientRect().top : bottom };
  };

  // Where a unit may be cut, from its top: between the rows of a table, else between lines; then what may be cut too if
  // need be, between the lines of a tall row.
  const cuts = ({ element }, room) => {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom - top < room / 2) return [[], []];
    const rows = every("tr", element).map(row => row.getBoundingClientRect());
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = Array.from(range.getClientRects())
      .filter(line => line.height > 0 && line.height < room / 2)
      .concat(every("img, svg", element).map(picture => picture.getBoundingClientRect()))
      .sort((one, other) => one.top - other.top);
    const between = [];
    let end = -Infinity;
    for (const line of lines) {
      if (line.top >= end - 0.5 && end > top) between.push(line.top);
      end = Math.max(end, line.bottom);
    }
    const within = rows.filter(row => row.height > room * 0.6)
      .flatMap(row => between.filter(at => at > row.top + 8 && at < row.bottom - 8));
    return [rows.length === 0 ? between : rows.map(row => row.bottom), within]
      .map(found => found.filter(at => at < bottom - 1).map(at => at - top).sort((one, other) => one - other));
  };

  // The columns stay as wide as they are, whatever rows go.
  const hold = table => {
    const wide = every("th, td", table).map(cell => [cell, cell.getBoundingClientRect().width]);
    table.style.width = `${table.getBoundingClientRect().width}px`;
    table.style.tableLayout = "fixed";
    for (const [cell, width] of wide) cell.style.width = `${width}px`;
  };

  // Of a table the rows before a piece go, so that its head stands over those that are left; not where cells reach over
  // several rows, or where the first row left would not say how wide the columns are. Says where the piece begins then.
  const skip = (element, top) => {
    const table = element.matches("table") ? element : element.querySelector("table");
    if (!table || top <= 0 || table.querySelector("[rowspan], table")) return top;
    const head = table.querySelector(".stage-head");
    const repeated = head ? head.getBoundingClientRect().height : 0;
    const from = element.getBoundingClientRect().top;
    const gone = every("tr", table).filter(row => row !== head)
      .map(row => [row, row.getBoundingClientRect()])
      .filter(([, box]) => box.bottom - from <= top + repeated + 1);
    const shown = head || every("tr", table).find(row => !gone.some(([one]) => one === row));
    if (gone.length === 0 || !shown || shown.querySelector("[colspan]")) return top;
    hold(table);
    for (const [row] of gone) row.classList.add("stage-off");
    return Math.max(0, top - (gone[gone.length - 1][1].bottom - gone[0][1].top));
  };

  const release = table => {
    if (table.style.tableLayout === "") return;
    for (const part of [table, ...every("th, td", table)]) {
      part.style.removeProperty("width");
      part.style.removeProperty("table-layout");
    }
    for (const row of every("tr", table)) row.classList.remove("stage-off");
  };

  const onStage = container => container.units.some(unit => !unit.element.classList.contains("stage-off"));

  const toCome = container => container.units.every(unit =>
    unit.element.classList.contains("stage-off") || unit.element.classList.contains("stage-later"));

  const isSummaryOf = (unit, toggle) => unit.element.localName === "summary" && unit.element.parentElement === toggle;

  // What a screen that begins in a container may begin with: what is always shown with it stands above.
  const firstBelow = (around, inside) =>
    inside.length > 1 && isSummaryOf(inside[0], around) ? inside[1] : inside[0];

  const headingAbove = unit => {
    for (let at = unit.above; at >= 0; at = units[at].above) {
      if (level(units[at]) < level(unit) && level(units[at]) > 1) return units[at];
    }
    return null;
  };

  return {
    // Makes the page one of the stage: its blocks are found, and stand in a frame of their own.
    stage(style, module, label) {
      const rules = document.createElement("style");
      rules.textContent = style;
      document.head.append(rules);
      const main = first("main");
      const title = first("body > header h1");
      if (title) main.prepend(title);
      const around = document.createElement("div");
      around.className = "stage-frame";
      main.before(around);
      around.append(main);
      where = module;
      section = label;
      for (const toggle of every("details")) toggle.open = true;
      for (const list of every("ol")) number(list);
      for (const table of every("table")) {
        const row = table.querySelector("tr");
        if (row && row.children.length > 1 && Array.from(row.children).every(cell => cell.localName === "th")) {
          row.classList.add("stage-head");
        }
      }
      units = [];
      collect(main, []);
      let above = -1;
      units.forEach((unit, at) => {
        unit.above = above;
        if (isHeading(unit)) above = at;
      });
      containers = [];
      for (const unit of units) {
        for (const element of unit.within) {
          const known = containers.find(one => one.element === element);
          if (known) known.units.push(unit);
          else containers.push({ element, units: [unit] });
        }
      }
      return units.length;
    },

    // How the page is laid out with all of it there, line by line: the room, what may stand between two blocks; then
    // each block. Lengths are in the page's own pixels.
    measure() {
      clear();
      const room = frame().clientHeight;
      for (const table of every(".carrel-scroll")) {
        table.classList.toggle("stage-tight", false);
        table.classList.toggle("stage-tight", table.scrollWidth > table.clientWidth + 1);
      }
      const rects = new Map(containers.map(({ element }) => [element, element.getBoundingClientRect()]));
      const boxes = new Map(units.map(unit => [unit, boxed(unit)]));
      const known = new Map(containers.map(one => [one.element, one]));
      const lines = units.map(unit => {
        let { top, bottom } = boxes.get(unit);
        let lead = 0;
        let tail = 0;
        for (const around of unit.within) {
          const inside = known.get(around).units;
          const box = rects.get(around);
          if (inside[0] === unit) top = Math.min(top, box.top);
          else lead += Math.max(0, boxes.get(firstBelow(around, inside)).top - box.top);
          if (inside[inside.length - 1] === unit) bottom = Math.max(bottom, box.bottom);
          else tail += Math.max(0, box.bottom - boxes.get(inside[inside.length - 1]).bottom);
        }
        const own = boxes.get(unit);
        const head = unit.element.querySelector(".stage-head");
        return [kindOf(unit), top, bottom, lead, tail, own.bottom - own.top, unit.above, startOf(unit),
          head ? head.getBoundingClientRect().height : 0, ...cuts(unit, room).map(found => found.join(" ")), boxOf(unit), textOf(unit)].join("\t");
      });
      return [`${room}\t40`, ...lines].join("\n");
    },

    // Shows the blocks of a screen, those after the last one shown still unseen or, for the trainer, pale. Of a block
    // that is too tall only a piece.
    step(from, to, shown, top, bottom) {
      clear();
      const context = from < units.length && !isHeading(units[from]) ? units[from].above : -1;
      units.forEach((unit, at) => {
        unit.element.classList.toggle("stage-off", at !== context && (at < from || at > to));
        unit.element.classList.toggle("stage-later", at > shown);
      });
      for (const one of containers) {
        if (onStage(one) && isSummaryOf(one.units[0], one.element)) one.units[0].element.classList.remove("stage-off");
      }
      for (const unit of units) {
        if (!unit.element.classList.contains("stage-off")) {
          for (const around of unit.within) around.classList.remove("stage-off");
        }
      }
      for (const one of containers) {
        one.element.classList.toggle("stage-off", !onStage(one));
        one.element.classList.toggle("stage-later", toCome(one));
      }
      for (const toggle of every("details")) {
        toggle.open = units.some((unit, at) => at <= shown && !unit.element.matches("summary")
          && unit.within.includes(toggle));
      }
      const piece = bottom > 0 ? units[from].element : null;
      if (piece) {
        piece.classList.add("stage-piece");
        const start = skip(piece, top);
        piece.style.height = `${bottom - top}px`;
        piece.scrollTop = start;
      }
      const heading = context >= 0 ? units[context] : units[from];
      const over = heading && isHeading(heading) ? headingAbove(heading) : null;
      const titled = heading && kindOf(heading) === "TITLE";
      line([where, titled ? "" : section, over ? words(over.element) : ""]);
      const end = shown < units.length ? units[shown].element.getBoundingClientRect().bottom : 0;
      const edge = frame().getBoundingClientRect();
      frame().scrollTop = Math.max(0, end + frame().scrollTop - edge.bottom);
    },

    // How wide and how tall the page's view is, in the page's own pixels.
    view: () => `${innerWidth} ${innerHeight}`,

    pale(is) {
      document.documentElement.dataset.stage = is;
    },
  };
})());
