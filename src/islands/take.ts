/**
 * Files of what is seen, and the code of a frame: `[data-as]` within a line `[data-take]`. KEEP IT SMALL: what makes them
 * is loaded by its address when one is first asked for. Without scripts there are the links to the files of the build, which
 * also give what is seen as long as nothing is asked.
 *
 * `data-take`: the address of the words; `data-frame`: that of the page for frames; `data-failed`: what is said of a failure.
 */
import taken from './take/taken.ts?worker&url';

export interface TakeAsked {
  control: HTMLElement;
  line: HTMLElement;
}

document.addEventListener('click', (event) => {
  const control = (event.target as Element).closest<HTMLElement>('[data-as]');
  const line = control?.closest<HTMLElement>('[data-take]');
  if (!line || (control!.localName === 'a' && !location.search)) return;
  event.preventDefault();
  const script = document.createElement('script');
  script.type = 'module';
  script.src = taken;
  // It runs once; it is told each time.
  script.onload = () => dispatchEvent(new CustomEvent('take', { detail: { control, line } }));
  script.onerror = () => (line.querySelector('[role]')!.textContent = line.dataset['failed']!);
  document.head.append(script);
});
