import type { Entry } from '../../../corpus/types.ts';
import { recordMap } from '../../map/area-map.ts';
import type { ViewContext } from '../../common/context.ts';
import { projectRow } from '../columns/projects.ts';
import type { Subject } from '../subject.ts';
import { gistDate, gistPart, gistStatus, recordOf, recordSubject } from './record.ts';

export function projectSubject(context: ViewContext, id: string): Subject {
  const entry = recordOf(context, `projects/${id}`);
  return recordSubject(context, entry, gist(context, entry as Entry<'projects'>), recordMap(context, entry));
}

function gist(context: ViewContext, entry: Entry<'projects'>): string[] {
  const { columns } = context.strings.brief;
  const row = projectRow(context, entry);
  return [
    row.kind,
    gistPart(context, columns.place, row.places),
    gistPart(context, columns.funding, row.funding),
    gistPart(context, columns.budget, row.budgetText),
    gistDate(context, columns.period, row.period),
    gistStatus(context, row.status),
  ];
}
