/** The code that shows a figure in a page elsewhere, to be copied. */
import { escapeHtml } from '../../domain/text.ts';
import type { TakeWords } from './words.ts';

/** Beside the drawing a frame holds its title, its source and its licence. */
const AROUND = 220;
const LEAST = 320;

/** @internal */
export function frameCode(address: string, title: string, height: number): string {
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

/** Shows the code under the line of files, or takes it away again where it stands. */
export function showCode(line: HTMLElement, title: string, search: string, words: TakeWords): void {
  const before = line.nextElementSibling;
  if (before?.matches('.frame-code')) before.remove();
  const address = new URL(line.dataset['frame']! + search, location.href).href;
  const drawing = line.closest('figure')?.querySelector('svg.chart, svg.country-map');
  const height = Math.max(LEAST, Math.round(drawing?.getBoundingClientRect().height ?? 0) + AROUND);
  const box = document.createElement('textarea');
  Object.assign(box, { readOnly: true, rows: 4, value: frameCode(address, title, height), ariaLabel: words.code });
  Object.assign(box.style, { inlineSize: '100%', background: 'none', color: 'inherit' });
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: words.copy });
  button.addEventListener('click', () => {
    box.select();
    void navigator.clipboard.writeText(box.value).then(() => (button.textContent = words.copied));
  });
  const code = document.createElement('div');
  code.className = 'frame-code';
  const hint = document.createElement('p');
  hint.append(words.height);
  code.append(box, button, hint);
  line.after(code);
  box.focus();
  box.select();
}
