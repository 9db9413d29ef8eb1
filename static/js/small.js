// Two small things: a menu that closes, and a button that prints.
export function closeMenu(menu) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

export function offerPrint(place) {
  place.hidden = false;
  place.querySelector("button").addEventListener("click", () => window.print());
}
