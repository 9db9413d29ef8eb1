// Two minutes before the session ends: a warning, and one button to stay. A click elsewhere in
// the portal loads a page, which starts the clock again.
const BEFORE = 120;

export function warnBeforeEnd(dialog) {
  const started = Date.now();
  const left = Number(dialog.dataset.left);
  let lastSeen = started;
  let toldOfTheLimit = false;

  const endsAt = () => Math.min(lastSeen + Number(dialog.dataset.idle) * 1000, started + left * 1000);
  const atTheLimit = () => endsAt() === started + left * 1000;

  function look() {
    const seconds = (endsAt() - Date.now()) / 1000;
    if (seconds <= 0) return location.replace(dialog.dataset.ended);
    if (seconds <= BEFORE && !dialog.open && !toldOfTheLimit) show();
  }

  function show() {
    toldOfTheLimit = atTheLimit();
    dialog.querySelector("[data-part=can-stay]").hidden = atTheLimit();
    dialog.querySelector("[data-part=must-end]").hidden = !atTheLimit();
    dialog.showModal();
  }

  dialog.querySelector("[data-js=close]").addEventListener("click", () => dialog.close());
  dialog.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await extended(event.target)) lastSeen = Date.now();
    dialog.close();
    look();
  });
  setInterval(look, 1000);
  document.addEventListener("visibilitychange", look);
}

async function extended(form) {
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
      redirect: "error",
    });
    return answer.ok;
  } catch {
    return false;
  }
}
