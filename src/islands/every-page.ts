/**
 * What every page can do. KEEP IT SMALL: the scripts that search and share are asked for by their addresses when they are
 * first used; an `import()` would bring a helper of its own.
 */
import share from './share.ts?worker&url';
import answers from './search/head-answers.ts?worker&url';

/** Loads a script when something of a kind is first used; `again`: that use is then done once more. */
function onUse(selector: string, event: string, src: string, again: boolean): void {
  const used = document.querySelector<HTMLElement>(selector);
  used?.addEventListener(
    event,
    () => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = src;
      if (again) script.onload = () => used.click();
      document.head.append(script);
    },
    { once: true },
  );
}

onUse('[data-head-search]', 'focusin', answers, false);
onUse('[data-share]', 'click', share, true);

/*
 * Of a page that depends on the day: says by the reader's clock that its build is long ago, from the moment in
 * `data-stale` (milliseconds) on. Without scripts it stays hidden; the day of the build stands at the foot all the same.
 */
const stale = document.querySelector<HTMLElement>('[data-stale]');
if (stale) stale.hidden = Date.now() < Number(stale.dataset['stale']);
