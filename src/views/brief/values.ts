import type { Formats } from '../../strings/formats.ts';
import { inSentence } from '../common/case.ts';
import { plain } from '../../domain/run.ts';
import type { Shown } from '../common/shown.ts';

/** A value in words; `label` is that of its field, which is not said again. */
export function textOf(format: Formats, shown: Shown, label = ''): string {
  switch (shown.kind) {
    case 'line':
      return [plain(shown.runs), shown.role && `(${shown.role})`, shown.asWritten && `«${shown.asWritten}»`]
        .filter(Boolean)
        .join(' ');
    case 'list':
      return shown.items.map((item) => textOf(format, item.shown, label)).join('; ');
    case 'fields':
      return [
        ...shown.rows.flatMap((row) =>
          !row.shown
            ? []
            : row.label === label
              ? [textOf(format, row.shown)]
              : [`${inSentence(format, row.label)}: ${textOf(format, row.shown)}`],
        ),
        ...(shown.asWritten ? [`«${shown.asWritten}»`] : []),
      ].join(', ');
    case 'quotes':
      return shown.quotes.map(({ before, marked, after }) => `«${before}${marked}${after}»`).join('; ');
  }
}
