// Leave at once: the page is gone before the server answers, and Back does not show it.
const NEUTRAL = "/blank";

export function leaveQuickly(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    document.title = "";
    document.documentElement.hidden = true;
    try {
      await fetch(form.action, {
        method: "POST",
        body: new FormData(form),
        redirect: "manual",
        keepalive: true,
        signal: AbortSignal.timeout(3000),
      });
    } finally {
      location.replace(NEUTRAL);
    }
  });
}
