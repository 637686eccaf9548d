import type { Entry } from '../../../corpus/types.ts';
import { recordMap } from '../../map/area-map.ts';
import type { ViewContext } from '../../common/context.ts';
import { linkRow, neutralLines } from '../columns/linkages.ts';
import type { Subject } from '../subject.ts';
import { gistDate, gistPart, gistStatus, recordOf, recordSubject } from './record.ts';

export function linkageSubject(context: ViewContext, id: string): Subject {
  const entry = recordOf(context, `linkages/${id}`);
  return recordSubject(context, entry, gist(context, entry as Entry<'linkages'>), recordMap(context, entry));
}

function gist(context: ViewContext, entry: Entry<'linkages'>): string[] {
  const { columns } = context.strings.brief;
  const [line] = neutralLines(context, [entry], '');
  const row = linkRow(context, line!);
  return [
    row.with,
    gistPart(context, columns.sector, row.sectors),
    gistPart(context, columns.form, row.form),
    gistDate(context, columns.period, row.time),
    gistStatus(context, row.status),
  ];
}
