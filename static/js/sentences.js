// The sentences of a part of the page, as somebody sees them: what is closed or hidden is left out.
const LEFT_OUT = "nav,script,style,svg,[aria-hidden='true'],.hidden-words,input,select,textarea,button";
const APART = /^(block|flex|grid|list-item|table.*)$/;

export function sentences(part) {
  const split = new Intl.Segmenter(document.documentElement.lang, { granularity: "sentence" });
  return texts(part).flatMap((text) => [...split.segment(text)].map((one) => one.segment.trim()));
}

function texts(part) {
  const found = [""];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) found[found.length - 1] += node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || !isSeen(node)) return;
    const apart = APART.test(getComputedStyle(node).display);
    if (apart) found.push("");
    node.childNodes.forEach(walk);
    if (apart) found.push("");
  };
  part.childNodes.forEach(walk);
  return found.map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
}

function isSeen(element) {
  if (element.matches(LEFT_OUT)) return false;
  const { parentElement: parent } = element;
  if (parent.matches("details:not([open])") && !element.matches("summary")) return false;
  const style = getComputedStyle(element);
  return style.display !== "none" && style.visibility !== "hidden";
}
