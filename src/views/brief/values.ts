import type { Shown } from '../shown.ts';
import { plain } from './tables.ts';

/** A value in words. */
export function textOf(shown: Shown): string {
  switch (shown.kind) {
    case 'line':
      return [plain(shown.runs), shown.role && `(${shown.role})`, shown.asWritten && `«${shown.asWritten}»`]
        .filter(Boolean)
        .join(' ');
    case 'list':
      return shown.items.map((item) => textOf(item.shown)).join('; ');
    case 'fields':
      return [
        ...shown.rows.flatMap((row) =>
          row.shown ? [`${row.label.toLocaleLowerCase('vi')}: ${textOf(row.shown)}`] : [],
        ),
        ...(shown.asWritten ? [`«${shown.asWritten}»`] : []),
      ].join(', ');
    case 'quotes':
      return shown.quotes.map(({ before, marked, after }) => `«${before}${marked}${after}»`).join('; ');
  }
}
