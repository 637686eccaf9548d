/** The first answers beneath the field in the head of a page, while it is typed. */
import { createFinder } from '../../search/finder.ts';
import type { HeadTexts } from '../../search/shapes.ts';
import { writerOfPage } from '../writer.ts';
import { answer } from './answer.ts';
import { pieceLoader } from './load-piece.ts';

const MOST = 6;
const TYPING_PAUSE = 120;

/** Answers in a form with one text field; attributes `data-base`, `data-texts`. */
function answerIn(form: HTMLFormElement): void {
  const { fill } = writerOfPage();
  const base = form.dataset.base!;
  const texts = JSON.parse(form.dataset.texts!) as HeadTexts;
  const field = form.querySelector('input')!;
  const finder = createFinder(pieceLoader(base));
  const box = document.createElement('div');
  box.className = 'head-answers';
  box.hidden = true;
  const list = document.createElement('ol');
  list.className = 'answers';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  box.append(list, status);
  form.append(box);
  let turn = 0;
  let timer = 0;

  async function ask(): Promise<void> {
    const own = ++turn;
    const asked = field.value.trim();
    if (asked === '') return close();
    try {
      const found = await finder.find(asked, {}, true);
      const results = await finder.show(found, 0, MOST);
      if (own !== turn) return;
      list.replaceChildren(...results.map((result) => answer(result, found, base)));
      const count = found.documents.length;
      if (count > MOST) {
        const all = document.createElement('a');
        all.href = `${form.action}?${new URLSearchParams({ q: asked })}`;
        all.textContent = fill(texts.everything, { count });
        status.replaceChildren(all);
      } else status.textContent = count > 0 ? '' : texts.nothing;
      box.hidden = false;
    } catch (error) {
      reportError(error);
      if (own !== turn) return;
      list.replaceChildren();
      status.textContent = texts.failed;
      box.hidden = false;
    }
  }
  function close(): void {
    turn++;
    box.hidden = true;
  }
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), TYPING_PAUSE);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field, ...list.querySelectorAll<HTMLAnchorElement>('a.name'), ...status.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLAnchorElement);
    if (box.hidden || at < 0) return;
    event.preventDefault();
    stops.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % stops.length)!.focus();
  });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) close();
  });
  if (field.value !== '') void ask();
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-head-search]')) answerIn(form);
