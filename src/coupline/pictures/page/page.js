
"use strict";
(() => {
  const LETTERS = { "\u0142": "l", "\u00f8": "o", "\u0111": "d", "\u00f0": "d", "\u00fe": "th", "\u00df": "ss", "\u0131": "i", "\u00e6": "ae", "\u0153": "oe" };
  const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^\x00-\x7f]/g, (letter) => LETTERS[letter] || letter);

  const cards = [...document.querySelectorAll(".event-card")];
  const words = document.getElementById("words");
  const found = document.getElementById("found");
  let texts = null;
  const read = (card) => fold([...card.querySelectorAll("h4, p, dd:not(.proof), summary")].map((each) => each.textContent).join(" "));
  const filter = () => {
    texts = texts || cards.map(read);
    const asked = fold(words.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    cards.forEach((card, n) => {
      card.hidden = !asked.every((word) => texts[n].includes(word));
      shown += card.hidden ? 0 : 1;
    });
    document.querySelectorAll(".year").forEach((year) => {
      year.hidden = !year.querySelector(".event-card:not([hidden])");
    });
    found.textContent = asked.length ? `${shown} of ${cards.length} events` : "";
  };
  words.addEventListener("input", filter);
  document.getElementById("filter").hidden = cards.length === 0;
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) {
      words.value = "";
      filter();
      target.scrollIntoView();
    }
  });

  const frame = document.querySelector(".drawing");
  const svg = frame.querySelector("svg");
  let size = 1;
  const zoom = (factor) => {
    const middle = (frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth;
    size = factor ? Math.min(Math.max(size * factor, 1), 16) : 1;
    svg.style.width = `${size * 100}%`;
    frame.scrollLeft = middle * frame.scrollWidth - frame.clientWidth / 2;
  };
  document.getElementById("zoom").hidden = false;
  document.getElementById("zoom").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) zoom(Number(button.dataset.zoom));
  });
  const KEYS = { "+": 1.5, "=": 1.5, "-": 1 / 1.5, "0": 0 };
  frame.addEventListener("keydown", (event) => {
    if (event.key in KEYS && !event.ctrlKey && !event.metaKey && !event.altKey) {
      zoom(KEYS[event.key]);
      event.preventDefault();
    }
  });
})();
