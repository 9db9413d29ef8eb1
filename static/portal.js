// What JavaScript adds. Everything works without it. Each behaviour starts from a data-js name.
import { completeItself } from "./js/self-completing.js";
import { leaveQuickly } from "./js/quick-exit.js";
import { readAloud } from "./js/read-aloud.js";
import { warnBeforeEnd } from "./js/session-warning.js";
import { closeMenu, offerPrint } from "./js/small.js";

const behaviours = {
  "self-completing": completeItself,
  "quick-exit": leaveQuickly,
  "session-warning": warnBeforeEnd,
  "read-aloud": readAloud,
  menu: closeMenu,
  print: offerPrint,
};

for (const element of document.querySelectorAll("[data-js]")) {
  behaviours[element.dataset.js]?.(element);
}
