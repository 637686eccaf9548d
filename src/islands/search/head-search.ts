/**
 * What every page can do: give its address to others, and search. What answers in the field of its head is loaded when
 * that is first used. KEEP IT SMALL: this is on every
 * page, so that the other script is asked for by its address; an `import()` would bring a helper of its own.
 */
import answers from './head-answers.ts?worker&url';

const share = document.querySelector<HTMLButtonElement>('[data-share]');
if (share && (navigator.share || navigator.clipboard)) {
  share.hidden = false;
  share.addEventListener('click', () => {
    const { title } = document;
    const url = location.href;
    if (navigator.share) void navigator.share({ title, url });
    else void navigator.clipboard.writeText(url).then(() => (share.textContent = share.dataset['done'] ?? ''));
  });
}

document.querySelector('[data-head-search]')?.addEventListener(
  'focusin',
  () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = answers;
    document.head.append(script);
  },
  { once: true },
);
