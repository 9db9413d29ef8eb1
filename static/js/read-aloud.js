// Reads the main text sentence by sentence with a voice that lives on this device. A voice from
// elsewhere would send the text there, and that may tell of debts.
import { sentences } from "./sentences.js";

export function readAloud(place) {
  const speech = window.speechSynthesis;
  if (!speech || !window.SpeechSynthesisUtterance || !Intl.Segmenter) return;
  const language = document.documentElement.lang;
  const voice = () => speech.getVoices().find((one) => one.localService && speaks(one, language));
  const offer = () => { place.hidden = !voice(); };
  speech.addEventListener("voiceschanged", offer);
  offer();
  offerButtons(place, new Reader(speech, voice, language));
}

function offerButtons(place, reader) {
  const [start, stop] = place.querySelectorAll("button");
  const { start: begin, pause, resume, reads } = place.dataset;
  reader.changed = () => {
    start.lastChild.textContent = reader.reading ? pause : reader.left ? resume : begin;
    stop.hidden = !reader.left;
  };
  start.addEventListener("click", () => {
    if (reader.reading) reader.pause();
    else reader.read(reader.left ?? sentences(document.getElementById(reads)));
  });
  stop.addEventListener("click", () => {
    reader.stop();
    start.focus();
  });
  // Also when somebody leaves quickly: silent at once, before the server answers.
  document.addEventListener("submit", () => reader.stop(), true);
  window.addEventListener("pagehide", () => reader.stop());
  reader.changed();
}

function speaks(voice, language) {
  return voice.lang.toLowerCase().split(/[-_]/)[0] === language.toLowerCase().split("-")[0];
}

class Reader {
  left = null;
  reading = false;

  constructor(speech, voice, language) {
    Object.assign(this, { speech, voice, language, changed: () => {} });
  }

  read(texts) {
    this.left = texts;
    this.reading = true;
    this.#next();
  }

  // Not the browser's own pause: on many phones it never goes on. The sentence begins anew.
  pause() {
    this.#quiet();
    this.changed();
  }

  stop() {
    this.left = null;
    this.#quiet();
    this.changed();
  }

  #quiet() {
    const read = this.reading;
    this.reading = false;
    this.spoken = null;
    if (read) this.speech.cancel();
  }

  #next() {
    if (this.left.length === 0) return this.stop();
    const said = new SpeechSynthesisUtterance(this.left[0]);
    Object.assign(said, { voice: this.voice(), lang: this.language });
    said.onend = () => {
      if (this.spoken !== said) return;
      this.left = this.left.slice(1);
      this.#next();
    };
    said.onerror = () => { if (this.spoken === said) this.stop(); };
    this.spoken = said;
    this.speech.speak(said);
    this.changed();
  }
}
