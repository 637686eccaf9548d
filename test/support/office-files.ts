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
  return [...rows].map(([, cells = '']) =>
    [...cells.matchAll(/<c\b([^>]*?)(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/g)].map(([, kind = '', value = '']) =>
      kind.includes('t="s"') ? texts[Number(value)]! : value === '' ? '' : Number(value),
    ),
  );
}
