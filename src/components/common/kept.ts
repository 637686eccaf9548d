/** A tag with its attributes, and whole what has no running text: drawings, scripts, styles, choices, titles. */
const NO_TEXT =
  /(<(svg|script|style|select|textarea|title|template|pre|code)\b[^]*?<\/\2>|<(?:"[^"]*"|'[^']*'|[^"'>])*>)/;

/**
 * Rendered HTML in which what must not be parted at the end of a line stands together: names and numbers as the language
 * of the page knows them (`Formats.together`). The text stays as it is, letter by letter: what finds, copies or reads it
 * meets no sign of ours.
 */
export function kept(html: string, together: RegExp): string {
  // Of the three groups of a match the first is the match; the name of an element is in the second.
  return html
    .split(NO_TEXT)
    .map((part, index) => {
      if (index % 3 === 2) return '';
      return index % 3 === 1 ? part : part.replace(together, '<span class="kept">$&</span>');
    })
    .join('');
}
