/**
 * Paragraphs and tables as Word writes them, as text. A brief has thousands of each: the library makes an object of
 * every element and attribute, which took six times as long as all else that there is to do for a file.
 */

/** How a piece of a line looks; `size` in half points. */
export interface RunStyle {
  size: number;
  bold?: boolean;
  underline?: boolean;
}

export function wordRun(text: string, { size, bold, underline }: RunStyle): string {
  const look = `${bold ? BOLD : ''}${sized(size)}${underline ? '<w:u w:val="single"/>' : ''}`;
  return `<w:r><w:rPr>${look}</w:rPr>${words(text)}</w:r>`;
}

/** `properties`: what stands in `w:pPr`, in its order. */
export function wordParagraph(runs: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A heading that Word lists and keeps with what follows; `before` and `after` in twentieths of a point. */
export function wordHeading(
  text: string,
  { level, size, font, before, after }: { level: 1 | 2; size: number; font: string; before: number; after: number },
): string {
  const fonts = `<w:rFonts w:ascii="${font}" w:cs="${font}" w:eastAsia="${font}" w:hAnsi="${font}"/>`;
  const look = `${fonts}${BOLD}<w:color w:val="000000"/>${sized(size)}`;
  return wordParagraph(
    `<w:r><w:rPr>${look}</w:rPr>${words(text)}</w:r>`,
    `<w:pStyle w:val="Heading${level}"/><w:keepNext/><w:spacing w:after="${after}" w:before="${before}"/>`,
  );
}

/**
 * A table of rows of cells of paragraphs, with lines between its rows. The first row is its head and stands on every
 * page; no row is cut. `width` and `widths` in twentieths of a point.
 */
export function wordTable(rows: readonly (readonly string[])[], width: number, widths: readonly number[]): string {
  const properties = `<w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>`;
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const cell = (content: string, column: number) =>
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${widths[column]}"/></w:tcPr>${content}</w:tc>`;
  const row = (cells: readonly string[], at: number) =>
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader${at === 0 ? '' : ' w:val="off"'}/></w:trPr>${cells.map(cell).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
}

/** A text between two tags: what XML cannot say is left out. */
export function escapeXml(text: string): string {
  return text.replace(/[&"'<>]|(?![\t\n\r])\p{Cc}/gu, (sign) => ESCAPES[sign] ?? '');
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '"': '&quot;', "'": '&apos;', '<': '&lt;', '>': '&gt;' };
const BOLD = '<w:b/><w:bCs/>';
const BORDERS = (
  [
    ['top', 'single'],
    ['left', 'none'],
    ['bottom', 'single'],
    ['right', 'none'],
    ['insideH', 'single'],
    ['insideV', 'none'],
  ] as const
)
  .map(([side, style]) =>
    style === 'none'
      ? `<w:${side} w:val="none" w:color="auto" w:sz="0"/>`
      : `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`,
  )
  .join('');

function sized(size: number): string {
  return `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}

function words(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}
