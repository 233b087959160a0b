// What of a presented page is drawn outside the frame of the stage, and the pixels by which; empty for nothing.
(() => {
  const frame = document.querySelector(".stage-frame").getBoundingClientRect();
  const found = [];
  const look = (box, element, what) => {
    if (box.width === 0 || box.height === 0) return;
    const piece = element.closest(".stage-piece");
    const clip = piece ? piece.getBoundingClientRect() : null;
    if (clip && (box.bottom <= clip.top + 1 || box.top >= clip.bottom - 1)) return;
    const out = clip
      ? Math.max(clip.top - box.top, box.bottom - clip.bottom, clip.bottom - frame.bottom)
      : Math.max(frame.top - box.top, box.bottom - frame.bottom);
    const wide = Math.max(frame.left - box.left, box.right - frame.right);
    // The head of a table stands over rows that have gone on.
    if (clip && element.closest("tbody, tr") && !element.closest(".stage-head") && box.top < clip.top && out < box.height) {
      const head = piece.querySelector(".stage-head");
      if (head && box.bottom <= head.getBoundingClientRect().bottom + 1) return;
    }
    if (Math.max(out, wide) > 1.5) found.push(`${Math.round(out)}/${Math.round(wide)} ${what.slice(0, 40)}`);
  };
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (node.data.trim() === "" || node.parentElement.closest("sup, sub")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) look(box, node.parentElement, node.data.trim());
  }
  for (const picture of document.querySelectorAll("main :is(img, svg)")) look(picture.getBoundingClientRect(), picture, "picture");
  return found.join("; ");
})();
