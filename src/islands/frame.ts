/**
 * A page that a page elsewhere shows in a frame: tells that page how high it is, now and whenever that changes, says in
 * words what its address asks, and asks the same of the page that shows it whole.
 */
import { askedIn, filterAround } from './take/asked.ts';

const { body } = document;

new ResizeObserver(() =>
  parent.postMessage({ type: 'lien-ket-vung', height: Math.ceil(body.getBoundingClientRect().height) }, '*'),
).observe(body);

const whole = document.querySelector<HTMLAnchorElement>('[data-whole]')!;
whole.search = location.search;

/** Filters write what is asked into their forms, the opened map when it is there. */
const told = document.querySelector<HTMLElement>('[data-asked]')!;
const filter = filterAround(document.querySelector('figure')!);
if (filter) {
  const tell = () => {
    const asked = askedIn(filter);
    const text = asked && told.dataset['asked']! + asked;
    if (told.textContent === text) return;
    told.textContent = text;
    told.hidden = asked === '';
  };
  new MutationObserver(tell).observe(filter, { subtree: true, childList: true, characterData: true });
  tell();
}
