import { marked, type MarkedRun } from '../../search/passage.ts';
import type { Found, Result } from '../../search/finder.ts';

/** A result: its kind, date and places, its name, how another name belongs to it, and the sentence. */
export function answer({ kind, label, card, passage, kin }: Result, { groups }: Found, base: string): HTMLLIElement {
  const [id, title, path, date, about] = card;
  const item = document.createElement('li');
  item.dataset.kind = kind;
  item.dataset.id = id;
  const name = link(`${base}${path.slice(1)}`, marked(title, groups));
  name.className = 'name';
  item.append(text('about', [label, date, about].filter(Boolean).join(' · ')), name);
  if (kin) item.append(text('about', kin.why));
  if (passage && passage.path !== '') {
    const said = text('said');
    said.append(link(`${base}${passage.path.slice(1)}`, passage.runs));
    item.append(said);
  }
  return item;
}

function text(className: string, words = ''): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = words;
  return element;
}

function link(href: string, runs: readonly MarkedRun[]): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  for (const run of runs) {
    if (!run.isMarked) element.append(run.text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = run.text;
      element.append(mark);
    }
  }
  return element;
}
