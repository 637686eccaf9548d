import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { decode } from './html.ts';

/** The paragraphs of a Word file, in order. */
export function wordText(file: string): string {
  const document = strFromU8(unzipSync(readFileSync(file))['word/document.xml']!);
  return decode(document.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, ''));
}

/** The first sheet of an Excel file: rows of cells, a number as a number. */
export function firstSheet(file: string): (string | number)[][] {
  const parts = unzipSync(readFileSync(file));
  const texts = [...strFromU8(parts['xl/sharedStrings.xml']!).matchAll(/<si>([^]*?)<\/si>/g)].map(([, text]) =>
    decode(text!.replace(/<[^>]+>/g, '')),
  );
  const rows = strFromU8(parts['xl/worksheets/sheet1.xml']!).matchAll(/<row\b[^>]*?(?:\/>|>([^]*?)<\/row>)/g);
  // No sheet has more than 26 columns; an empty cell is not written.
  return [...rows].map(([, cells = '']) => {
    const row: (string | number)[] = [];
    for (const [, column, kind = '', value = ''] of cells.matchAll(
      /<c r="([A-Z])\d+"([^>]*?)(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/g,
    ))
      row[column!.charCodeAt(0) - 65] = kind.includes('t="s"')
        ? texts[Number(value)]!
        : value === ''
          ? ''
          : Number(value);
    return Array.from(row, (cell) => cell ?? '');
  });
}
