/**
 * The field in the head of every page: what answers in it is loaded when it is first used. KEEP IT SMALL: this is on every
 * page, so that the other script is asked for by its address; an `import()` would bring a helper of its own.
 */
import answers from './head-answers.ts?worker&url';

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
