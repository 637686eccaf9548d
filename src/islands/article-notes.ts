/**
 * Of an article's page: opens the closed notes that hold the target of a link, or that tell what rests on it, and sets off
 * every piece of the words a link leads to (`data-notes`), not only the first one, which `:target` reaches.
 */
function show() {
  const id = location.hash.slice(1);
  for (const piece of document.querySelectorAll('[data-led]')) piece.removeAttribute('data-led');
  if (id === '') return;
  for (const piece of document.querySelectorAll(`[data-notes~="${CSS.escape(id)}"]`))
    piece.setAttribute('data-led', '');
  const target = document.getElementById(id);
  for (const notes of document.querySelectorAll<HTMLDetailsElement>('details[data-notes]'))
    // In the margin they are shown anyway.
    if (target && notes.previousElementSibling?.contains(target) && !notes.lastElementChild!.checkVisibility())
      notes.open = true;
  let closed = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!closed) return;
  for (; closed; closed = target!.closest<HTMLDetailsElement>('details:not([open])')) closed.open = true;
  target!.scrollIntoView();
}

addEventListener('hashchange', show);
addEventListener('click', ({ target }) => {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="#"]');
  if (link && link.hash === location.hash) show();
});
show();
