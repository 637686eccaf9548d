/** Elements that hold no running text: drawings, which may hold drawings, choices, titles, code. */
const NO_TEXT = new Set(['svg', 'select', 'textarea', 'title', 'template', 'pre', 'code']);
/** A script or style whole, or a tag with its attributes. */
const MARKUP = /<(script|style)\b[^]*?<\/\1>|<(\/?)([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/**
 * Rendered HTML in which what must not be parted at the end of a line stands together: names and numbers as the language
 * of the page knows them (`Formats.together`). The text stays as it is, letter by letter: what finds, copies or reads it
 * meets no sign of ours.
 */
export function kept(html: string, together: RegExp): string {
  let shown = '';
  let copied = 0;
  let depth = 0;
  let end = 0;
  const text = (to: number) => {
    if (depth > 0 || to === end) return;
    const words = html.slice(end, to);
    const joined = words.replace(together, '<span class="kept">$&</span>');
    if (joined === words) return;
    shown += html.slice(copied, end) + joined;
    copied = to;
  };
  for (const { 0: tag, 2: closing, 3: name, index } of html.matchAll(MARKUP)) {
    text(index);
    end = index + tag.length;
    if (name !== undefined && NO_TEXT.has(name.toLowerCase()) && !tag.endsWith('/>')) depth += closing ? -1 : 1;
  }
  text(html.length);
  return shown + html.slice(copied);
}
