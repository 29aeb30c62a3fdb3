/**
 * The program of a page that stands by itself: the sentence under the pointer or with the focus is lit with its
 * partners, and a name wherever it stands. Up and down go to the sentence before and after, left and right across.
 * Without it the page reads as well.
 */
export const PAGE_SCRIPT = `"use strict";
(() => {
  const sentences = [...document.querySelectorAll(".s")];
  const groupBy = key => {
    const groups = new Map();
    for (const element of document.querySelectorAll("[data-" + key + "]")) {
      const group = groups.get(element.dataset[key]);
      if (group) group.push(element);
      else groups.set(element.dataset[key], [element]);
    }
    return groups;
  };
  const pairs = groupBy("b");
  const names = groupBy("n");
  const sideOf = sentence => sentence.closest(".side");
  let lit = [];
  const light = target => {
    const sentence = target instanceof Element ? target.closest(".s") : null;
    const name = target instanceof Element ? target.closest(".n") : null;
    for (const element of lit) element.classList.remove("lit");
    lit = [];
    if (sentence) lit.push(...pairs.get(sentence.dataset.b));
    if (name) lit.push(...names.get(name.dataset.n));
    for (const element of lit) element.classList.add("lit");
  };
  const across = sentence =>
    pairs.get(sentence.dataset.b).find(other => sideOf(other).lang !== sideOf(sentence).lang);
  const step = (sentence, by) => {
    const own = sentences.filter(other => sideOf(other).lang === sideOf(sentence).lang);
    return own[own.indexOf(sentence) + by];
  };
  const goTo = sentence => {
    for (const other of document.querySelectorAll(".s[tabindex='0']")) other.tabIndex = -1;
    sentence.tabIndex = 0;
    sentence.focus();
  };
  document.documentElement.classList.add("live");
  for (const sentence of sentences) sentence.tabIndex = -1;
  if (sentences[0]) sentences[0].tabIndex = 0;
  document.addEventListener("pointerover", event => light(event.target));
  document.addEventListener("pointerleave", () => light(document.activeElement));
  document.addEventListener("focusin", event => light(event.target));
  document.addEventListener("keydown", event => {
    const sentence = event.target instanceof Element ? event.target.closest(".s") : null;
    if (!sentence || event.altKey || event.ctrlKey || event.metaKey) return;
    const next =
      event.key === "ArrowDown" ? step(sentence, 1)
      : event.key === "ArrowUp" ? step(sentence, -1)
      : event.key === "ArrowLeft" || event.key === "ArrowRight" ? across(sentence)
      : undefined;
    if (!next) return;
    event.preventDefault();
    goTo(next);
  });
})();
`
