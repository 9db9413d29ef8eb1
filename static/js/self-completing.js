// Asks each second for the same part of the page, until nothing more is to come.
// The part has an id, data-url (as long as there is more) and data-status: what a screen reader
// hears when it is complete.
const EVERY = 1000;
const PATIENCE = 60;

export function completeItself(part, asked = 0) {
  if (!part.dataset.url || asked >= PATIENCE) return;
  setTimeout(async () => {
    const fresh = await fetchPart(part);
    if (fresh) replace(part, fresh);
    completeItself(fresh ?? part, asked + 1);
  }, document.hidden ? EVERY * 3 : EVERY);
}

async function fetchPart(part) {
  try {
    const answer = await fetch(part.dataset.url, { redirect: "error" });
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.getElementById(part.id);
  } catch {
    return null;
  }
}

function replace(part, fresh) {
  const changed = part.innerHTML !== fresh.innerHTML;
  const focus = part.contains(document.activeElement) ? keyOf(document.activeElement) : null;
  if (changed) {
    const open = [...part.querySelectorAll("details[open]")].map((one) => one.id).filter(Boolean);
    document.adoptNode(fresh);
    part.replaceWith(fresh);
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    if (focus) fresh.querySelector(focus)?.focus({ preventScroll: true });
  } else {
    part.replaceWith(fresh);
  }
  // Said once, at the end: a screen reader is not interrupted for each answer.
  if (!fresh.dataset.url) document.getElementById("live").textContent = fresh.dataset.status ?? "";
}

function keyOf(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute("href");
  return href ? `a[href="${CSS.escape(href)}"]` : null;
}
