// What Carrel asks of a page. Runs in the page, whose own scripts are off; called by name, never built from strings.
globalThis.carrel = (() => {
  const PREFIX = "c-";

  // How far an arrow key scrolls, in pixels.
  const STEP = 60;

  // What a selector finds. WebKit keeps the answer to a selector of one class or name with its document, and the document
  // with the answer: neither would ever go away again (its pull request 22826). This one it does not keep.
  const every = (selector, within = document) => Array.from(within.querySelectorAll(`:is(${selector})`));

  // The blocks that say where they start in the canonical text, in document order.
  const blocks = () => every("main [data-start]");

  const named = anchor => {
    const name = PREFIX + anchor;
    return document.getElementById(name) || document.getElementsByName(name)[0] || null;
  };

  const open = element => {
    for (let at = element; at; at = at.parentElement) {
      if (at.localName === "details") at.open = true;
    }
    placeSigns();
  };

  const WORDS = /[^ \n\t\r\f]+/g;

  // The canonical text as it stands in this page, and which stretch of which text node stands where in it. What Carrel
  // added is no part of it; a block is what says its start. A blank that no text node holds belongs to no stretch.
  const reading = () => {
    const stretches = [];
    let read = "";
    let blank = null;
    const add = (node, from, characters) => {
      const last = stretches[stretches.length - 1];
      if (last && last.node === node && from - last.from === read.length - last.at) last.length += characters.length;
      else stretches.push({ node, from, at: read.length, length: characters.length });
      read += characters;
    };
    const parted = (node, from) => { blank = blank || { node, from }; };
    const walk = node => {
      for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) {
          let end = 0;
          for (const word of child.data.matchAll(WORDS)) {
            if (word.index > end) parted(child, end);
            if (blank && read) {
              if (blank.node) add(blank.node, blank.from, " ");
              else read += " ";
            }
            blank = null;
            add(child, word.index, word[0]);
            end = word.index + word[0].length;
          }
          if (child.length > end) parted(child, end);
        } else if (child.nodeType === Node.ELEMENT_NODE && !("added" in child.dataset)) {
          const breaks = "start" in child.dataset || child.localName === "br";
          if (breaks) parted(null, 0);
          walk(child);
          if (breaks) parted(null, 0);
        }
      }
    };
    walk(document.querySelector("main"));
    return { read, stretches };
  };

  const text = () => reading().read;

  // The stretches of this page; its text never changes while it stands.
  let read = null;
  const stretches = () => {
    read = read || reading().stretches;
    return read;
  };

  // Where in the page a part of the canonical text stands, piece by piece, without what Carrel added between.
  const pieces = (start, end) => {
    const all = stretches();
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle].at + all[middle].length <= start) low = middle + 1;
      else high = middle;
    }
    const found = [];
    for (let i = low; i < all.length && all[i].at < end; i++) {
      const { node, from, at, length } = all[i];
      const first = from + Math.max(0, start - at);
      found.push({ startContainer: node, startOffset: first, endContainer: node, endOffset: from + Math.min(length, end - at) });
    }
    return found;
  };

  // Marks parts of the canonical text, given as starts and ends by turns, under a name that the style sheet knows, and
  // nothing else.
  const fill = (name, offsets) => {
    const highlight = CSS.highlights.get(name) || new Highlight();
    highlight.clear();
    for (let i = 0; i < offsets.length; i += 2) {
      for (const piece of pieces(offsets[i], offsets[i + 1])) highlight.add(new StaticRange(piece));
    }
    CSS.highlights.set(name, highlight);
    return highlight;
  };

  let painted = 0;

  // WebKit leaves the edges of old marks standing, or all of a highlight that another replaces: a change of the root's
  // style that nobody sees makes it paint the whole page again.
  const repaint = () => {
    painted += 1;
    document.documentElement.style.backgroundPosition = `${painted}px 0`;
  };

  const paint = (name, offsets) => {
    const highlight = fill(name, offsets);
    repaint();
    return highlight;
  };

  // The toggles that a node is in, the innermost first; the words on a toggle are not in it.
  const toggles = node => {
    const around = [];
    for (let at = node; at.parentElement; at = at.parentElement) {
      if (at.parentElement.localName === "details" && at.localName !== "summary") around.push(at.parentElement);
    }
    return around;
  };

  // Opens the toggles that hide a node.
  const uncover = node => {
    for (const toggle of toggles(node)) toggle.open = true;
    placeSigns();
  };

  // Lets the Tab key go on from a node.
  const goOnFrom = node => {
    const held = node.parentElement.closest("a, button, summary, [data-start]");
    if (!held) return;
    const stops = held.tabIndex >= 0;
    if (!stops) held.tabIndex = -1;
    held.focus({ preventScroll: true });
    if (!stops) held.removeAttribute("tabindex"); // a blur would forget where the focus was
  };

  // How many characters of the canonical text stand before a place of the page.
  const before = (node, offset) => {
    const all = stretches();
    const place = document.createRange();
    place.setStart(node, offset);
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place.comparePoint(all[middle].node, all[middle].from + all[middle].length) <= 0) low = middle + 1;
      else high = middle;
    }
    if (low === all.length) return low === 0 ? 0 : all[low - 1].at + all[low - 1].length;
    const next = all[low];
    return next.at + (next.node === node ? Math.max(0, offset - next.from) : 0);
  };

  // Selects a part of the canonical text, and lets the Tab key go on from there.
  const select = (start, end) => {
    const found = pieces(start, end);
    if (found.length === 0) return;
    const begin = found[0];
    const last = found[found.length - 1];
    goOnFrom(begin.startContainer);
    getSelection().setBaseAndExtent(begin.startContainer, begin.startOffset, last.endContainer, last.endOffset);
  };

  // The marks of the notebook's entries, as [entry, start, end, colour, unsure, sign, words].
  let marks = [];

  // What lies over what. Below 0 WebKit leaves underlines out.
  const LAYERS = { colour: 0, line: 1, shown: 2, find: 3, findNow: 4 };

  const COLOURS = ["pink", "orange", "yellow", "green", "blue", "purple"];

  // How high a sign is, in pixels.
  const SIGN = 24;

  const boxOf = ({ startContainer, startOffset, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(startContainer, Math.min(startOffset + 1, endOffset));
    return range.getClientRects()[0];
  };

  // What a sign stands beside: the first line of its words; where a toggle hides them, the toggle.
  const besideOf = sign => {
    const piece = Number(sign.dataset.end) > 0 && pieces(Number(sign.dataset.at), Number(sign.dataset.at) + 1)[0];
    if (!piece) return first("h1").getBoundingClientRect();
    const closed = toggles(piece.startContainer).filter(toggle => !toggle.open).pop();
    return (closed && closed.getBoundingClientRect()) || boxOf(piece) || first("h1").getBoundingClientRect();
  };

  // Lets the first of these signs stand for all of them. What is as it was stays untouched: a change lays out the page.
  const share = signs => {
    const [front, ...others] = signs;
    const all = String(signs.map(sign => sign.carrelMark));
    others.forEach(sign => { sign.hidden = true; sign.carrelFor = ""; });
    front.hidden = false;
    if (front.carrelFor === all) return;
    front.carrelFor = all;
    front.title = signs.map(sign => sign.carrelWords).join("\n");
    front.setAttribute("aria-label", signs.map(sign => sign.carrelWords).join(". "));
    front.dataset.entry = signs.map(sign => sign.carrelEntry).join(" ");
    front.classList.toggle("carrel-unsure", signs.some(sign => sign.carrelUnsure));
    if (others.length > 0) front.dataset.count = signs.length;
    else delete front.dataset.count;
  };

  // Puts each sign beside its line; of one line all share one, so that none is pushed to the lines below. At a small zoom
  // those of two lines stand below each other.
  const placeSigns = () => {
    const signs = every(".carrel-sign").map(sign => {
      const { top, height } = besideOf(sign);
      return { sign, top: top + scroller().scrollTop + (Math.min(height, 40) - SIGN) / 2 };
    });
    signs.sort((one, other) => one.top - other.top);
    const lines = [];
    for (const { sign, top } of signs) {
      const line = lines[lines.length - 1];
      if (line && top - line.top < SIGN / 2) line.signs.push(sign);
      else lines.push({ top, signs: [sign] });
    }
    let free = 0;
    for (const { top, signs } of lines) {
      const at = Math.round(Math.max(free, top));
      const style = `${at}px`;
      if (signs[0].style.top !== style) signs[0].style.top = style;
      share(signs);
      free = at + SIGN;
    }
  };

  // Puts a sign at the beginning of a block, behind those of earlier words.
  const putSign = (block, sign) => {
    const isEarlier = node => node && node.carrelMark && Number(node.dataset.at) <= Number(sign.dataset.at);
    let next = block.firstChild;
    while (isEarlier(next)) next = next.nextSibling;
    block.insertBefore(sign, next);
  };

  // Stands before the words' own block, or before the toggle around them, so that the Tab key comes to it in its turn.
  const addSign = mark => {
    const [entry, start, end, colour, unsure, kind, words] = mark;
    const sign = document.createElement("button");
    sign.type = "button";
    sign.className = `carrel-sign carrel-${kind}`;
    Object.assign(sign.dataset, { added: "", at: start, end });
    Object.assign(sign, { carrelMark: String(mark), carrelEntry: entry, carrelWords: words, carrelUnsure: unsure });
    if (colour) sign.style.setProperty("--mark", `var(--mark-${colour})`);
    const piece = end > 0 && pieces(start, start + 1)[0];
    const toggle = piece && toggles(piece.startContainer).pop();
    if (toggle) toggle.before(sign);
    else putSign(piece ? piece.startContainer.parentElement.closest("main, [data-start]") : first("h1"), sign);
  };

  // Brings a part of the text to the middle, unless it can be seen where it is.
  const center = ({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    const page = scroller();
    const frame = startContainer.parentElement.closest(".carrel-scroll");
    const box = range.getBoundingClientRect();
    if (frame) {
      const edges = frame.getBoundingClientRect();
      if (box.left < edges.left || box.right > edges.right) {
        frame.scrollLeft += (box.left + box.right - edges.left - edges.right) / 2;
      }
    }
    if (box.top < 0 || box.bottom > page.clientHeight) {
      page.scrollTop += (box.top + box.bottom - page.clientHeight) / 2;
    }
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
    for (const back of every("[data-back]", copy)) {
      if (/^[\s\u21a9]*$/.test(back.textContent) || back.classList.contains("reversefootnote")) back.remove();
      else back.replaceWith(back.textContent);
    }
    for (const sign of every(".carrel-sign", copy)) sign.remove();
    for (const named of every("[id], [name], [data-start]", copy)) {
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
    const stops = every("a[href], button, [tabindex='0']", over)
      .filter(stop => stop.getClientRects().length > 0);
    const at = stops.indexOf(document.activeElement);
    const next = at < 0 ? (backwards ? stops.length - 1 : 0) : (at + (backwards ? -1 : 1) + stops.length) % stops.length;
    stops[next].focus({ preventScroll: true });
    return true;
  };

  // Tables that are wider than the page can be reached and scrolled by keyboard; the others need no stop.
  const fit = () => {
    for (const frame of every(".carrel-scroll")) {
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
  const headings = () => every("main h2, main h3, main h4")
    .filter(heading => !heading.closest("[data-added]"));

  // Where the page stands: the start of the innermost block at the upper edge, how much of it is above, and how much of
  // the page was seen. Of blocks that start alike the last counts, here and on the way back.
  const here = () => {
    const page = scroller();
    if (page.scrollTop <= 0) return { start: 0, within: 0 };
    let chosen = null;
    for (const block of blocks()) {
      if (block.getClientRects().length === 0) continue;
      const box = block.getBoundingClientRect();
      if (box.bottom <= 0) continue;
      const start = Number(block.dataset.start);
      if (chosen && box.top > 0 && start !== chosen.start) break;
      chosen = { start, within: -box.top / Math.max(1, box.height) };
    }
    return chosen || { start: 0, within: 0 };
  };

  const distance = (block, start) => Math.abs(Number(block.dataset.start) - start);

  // The block that starts there; where the text has changed since, the nearest one.
  const restore = ({ start, within }) => {
    if (start === 0 && within === 0) {
      scroller().scrollTop = 0;
      return;
    }
    const all = blocks();
    const exact = all.filter(one => distance(one, start) === 0 && one.getClientRects().length > 0).pop();
    const block = exact || all.reduce((best, one) =>
      best && distance(best, start) < distance(one, start) ? best : one, null);
    if (!block) return;
    open(block);
    const box = block.getBoundingClientRect();
    scroller().scrollTop += box.top + (exact ? within : 0) * box.height;
  };

  // What the page is to stand at until the person scrolls, be it that a page too short now can't reach it; and the
  // room and the height it was brought there with.
  let held = { start: 0, within: 0 };
  let shape = "";
  let top = 0;

  const room = () => `${scroller().clientWidth} ${scroller().clientHeight}`;

  const place = () => {
    const page = scroller();
    const all = page.scrollHeight <= page.clientHeight;
    const read = all ? 1 : Math.min(1, (page.scrollTop + page.clientHeight) / page.scrollHeight);
    const at = "anchor" in held ? here() : held;
    return `${at.start} ${at.within} ${read}`;
  };

  const settle = () => {
    if ("anchor" in held) reveal(held.anchor);
    else restore(held);
    placeSigns();
    shape = room();
    top = scroller().scrollTop;
    return place();
  };

  const pan = (x, y) => {
    const over = isEnlarged() ? first(".carrel-stage") : beside();
    over.scrollLeft += x * STEP;
    over.scrollTop += y * STEP;
    return true;
  };

  return {
    text,

    // The page has other room than before, or is drawn otherwise: the same words stay on top. Says where it stands.
    fit() {
      fit();
      return settle();
    },

    // The page scrolled. Where new room made it do so, it goes back; else the person did. Says where it stands then.
    moved() {
      if (room() !== shape) return settle();
      if (Math.abs(scroller().scrollTop - top) >= 1) {
        held = here();
        top = scroller().scrollTop;
      }
      placeSigns();
      return place();
    },

    // Begins with a page that was loaded, or anew with the one that stands: in its theme, nothing up over it, at the
    // place that the author named or else at the one given. Says where it stands then.
    begin(theme, anchor, start, within) {
      document.documentElement.className = theme;
      hide();
      fit();
      held = anchor ? { anchor } : { start, within };
      return settle();
    },

    theme(name) {
      document.documentElement.className = name;
      return settle();
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

    // Where in the canonical text the selection starts; the end of the text if it lies behind that.
    selectionStart() {
      const selected = getSelection();
      if (selected.rangeCount === 0) return 0;
      const { startContainer, startOffset } = selected.getRangeAt(0);
      return before(startContainer, startOffset);
    },

    // Where in the canonical text the selection starts and ends, and where the part of it that is in view stands;
    // empty while nothing is selected.
    selected() {
      const selected = getSelection();
      if (selected.rangeCount === 0 || selected.isCollapsed) return "";
      const range = selected.getRangeAt(0);
      const start = before(range.startContainer, range.startOffset);
      const end = before(range.endContainer, range.endOffset);
      if (start >= end) return "";
      const box = range.getBoundingClientRect();
      const left = Math.max(0, box.left);
      const top = Math.min(Math.max(0, box.top), scroller().clientHeight);
      const right = Math.min(box.right, scroller().clientWidth);
      const bottom = Math.max(0, Math.min(box.bottom, scroller().clientHeight));
      return [start, end, left, top, Math.max(0, right - left), Math.max(0, bottom - top)].join(" ");
    },

    unselect() {
      getSelection().removeAllRanges();
    },

    // The start of the first paragraph that begins in the upper half of what is in view, else of the one in view.
    paragraphInView() {
      const height = scroller().clientHeight;
      let last = null;
      for (const { node, at } of stretches()) {
        const block = node.parentElement.closest("main [data-start]");
        if (!block || block === last || Number(block.dataset.start) !== at) continue;
        last = block;
        if (block.getClientRects().length === 0) continue;
        const { top } = block.getBoundingClientRect();
        if (top > height / 2) break;
        if (top > -8) return at;
      }
      return here().start;
    },

    // Draws the marks of the notebook's entries, and none but these.
    marks(all) {
      marks = all;
      const named = name => marks.filter(name).flatMap(([, start, end]) => [start, end]);
      for (const one of COLOURS) fill(`mark-${one}`, named(([, , , colour]) => colour === one)).priority = LAYERS.colour;
      fill("mark-plain", named(([, , , colour, unsure, sign]) => !colour && !unsure && sign === "note")).priority = LAYERS.line;
      fill("mark-unsure", named(([, , , , unsure]) => unsure)).priority = LAYERS.line;
      const wanted = new Map(marks.filter(mark => mark[5]).map(mark => [String(mark), mark]));
      for (const sign of every(".carrel-sign")) {
        if (!wanted.delete(sign.carrelMark)) sign.remove();
      }
      wanted.forEach(addSign);
      placeSigns();
      repaint();
    },

    placeSigns,

    // The entry whose marked words are at a point of the window, the one with the fewest where there are more; empty for
    // none, and while the person selects.
    markAt(x, y) {
      const caret = getSelection().isCollapsed && document.caretRangeFromPoint(x, y);
      if (!caret) return "";
      const at = before(caret.startContainer, caret.startOffset);
      const hit = piece => {
        const range = document.createRange();
        range.setStart(piece.startContainer, piece.startOffset);
        range.setEnd(piece.endContainer, piece.endOffset);
        return Array.from(range.getClientRects())
          .some(box => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
      };
      const found = marks
        .filter(([, start, end, colour, unsure, sign]) => start <= at && at <= end && (colour || unsure || sign === "note"))
        .filter(([, start, end]) => pieces(start, end).some(hit))
        .sort((one, other) => one[2] - one[1] - other[2] + other[1]);
      return found.length > 0 ? found[0][0] : "";
    },

    // Brings a part of the canonical text into view and lets it stand out; without one, lets none.
    show(...offsets) {
      const found = offsets.length > 0 ? pieces(...offsets) : [];
      paint("mark-shown", found.length > 0 ? offsets : []).priority = LAYERS.shown;
      if (found.length === 0) return;
      found.forEach(piece => uncover(piece.startContainer));
      center(found[0]);
      goOnFrom(found[0].startContainer);
    },

    select,

    // As that, and brings the end that the person is at into view.
    choose(start, end, atEnd) {
      select(start, end);
      const found = pieces(atEnd ? end - 1 : start, atEnd ? end : start + 1);
      if (found.length === 0) return;
      uncover(found[0].startContainer);
      center(found[0]);
    },

    // Marks all hits, given as starts and ends by turns.
    hits(offsets) {
      paint("find", offsets).priority = LAYERS.find;
    },

    // Marks the hit that the person is at and brings it into view; without one, marks none.
    hit(...offsets) {
      paint("find-now", offsets).priority = LAYERS.findNow;
      if (offsets.length === 0) return;
      const found = pieces(...offsets);
      if (found.length === 0) return;
      found.forEach(piece => uncover(piece.startContainer));
      center(found[0]);
    },

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
      for (const toggle of every("details")) toggle.open = true;
    },

  };
})();
