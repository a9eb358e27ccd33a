"""Measures the contrast of all texts that a page shows, as WCAG 2.2 has it (1.4.3 and 1.4.11), in the browser itself."""

SCRIPT = """() => {
  const numbers = (colour) => { const found = colour.match(/[\\d.]+/g).map(Number); return found.length < 4 ? [...found, 1] : found; };
  const over = (front, back) => [0, 1, 2].map((at) => front[at] * front[3] + back[at] * (1 - front[3])).concat(1);
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const behind = (element) => {
    const layers = [];
    for (let each = element; each; each = each.parentElement) {
      const svg = each.localName === "svg" && each.querySelector(".bf-paper");
      layers.push(numbers(svg ? getComputedStyle(svg).fill : getComputedStyle(each).backgroundColor));
      if (layers.at(-1)[3] === 1) break;
    }
    return layers.reverse().reduce((back, front) => over(front, back), [255, 255, 255, 1]);
  };
  const found = [];
  const note = (element, what, colour, back, least) => {
    const value = ratio(over(numbers(colour), back), back);
    const shown = `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${element.textContent.trim().slice(0, 40)}`;
    if (value < least) found.push(`${what} of ${shown}: ${value.toFixed(2)} < ${least}`);
  };
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    if (["title", "desc", "option"].includes(element.localName) || element.closest(".unseen, noscript")) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    note(element, "text", element.closest("svg") ? style.fill : style.color, behind(element), isLarge ? 3 : 4.5);
    texts += 1;
  }
  for (const field of document.querySelectorAll("input, select, textarea")) {
    note(field, "border", getComputedStyle(field).borderTopColor, behind(field.parentElement), 3);
    note(field, "text", getComputedStyle(field).color, behind(field), 4.5);
    if (field.placeholder) note(field, "placeholder", getComputedStyle(field, "::placeholder").color, behind(field), 4.5);
  }
  return { texts, found: [...new Set(found)] };
}"""
"""Returns how many texts were measured, and what has too little contrast."""
