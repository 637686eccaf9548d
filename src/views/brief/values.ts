import { plain } from '../../domain/run.ts';
import { inSentence } from '../common/case.ts';
import type { ViewContext } from '../common/context.ts';
import type { Noted, Row, Shown } from '../common/shown.ts';
import { inferable } from './columns/shows.ts';

/** A value in words, each part of it that was inferred marked; `label` is that of its field, which is not said again. */
export function textOf(context: ViewContext, shown: Shown, label = ''): string {
  switch (shown.kind) {
    case 'line':
      return [plain(shown.runs), shown.role && `(${shown.role})`, shown.asWritten && `«${shown.asWritten}»`]
        .filter(Boolean)
        .join(' ');
    case 'list':
      return shown.items.map((item) => partText(context, item, label)).join('; ');
    case 'fields':
      return [
        ...shown.rows.flatMap((row) => (row.shown ? fieldText(context, { ...row, shown: row.shown }, label) : [])),
        ...(shown.asWritten ? [`«${shown.asWritten}»`] : []),
      ].join(', ');
    case 'quotes':
      return shown.quotes.map(({ before, marked, after }) => `«${before}${marked}${after}»`).join('; ');
  }
}

function partText(context: ViewContext, { shown, inferred }: Noted, label = ''): string {
  return inferable(context, textOf(context, shown, label), inferred.length > 0);
}

function fieldText(context: ViewContext, row: Row & Noted, label: string): string {
  const text = partText(context, row);
  return row.label === label ? text : `${inSentence(context.format, row.label)}: ${text}`;
}
