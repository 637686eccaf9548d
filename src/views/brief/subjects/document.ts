import type { Entry } from '../../../corpus/types.ts';
import type { Party } from '../../../schemas/party.ts';
import { namedMap } from '../../map/area-map.ts';
import { regionView } from '../../place/region.ts';
import type { ViewContext } from '../../common/context.ts';
import { unitOfParty } from '../../../facts/links.ts';
import { recordDay } from '../../../facts/dates.ts';
import { titleOf } from '../../common/shown.ts';
import { documentRow, kindAndSign } from '../columns/documents.ts';
import type { Subject } from '../subject.ts';
import { gistDate, gistPart, gistStatus, recordOf, recordSubject } from './record.ts';

export function documentSubject(context: ViewContext, id: string): Subject {
  const entry = recordOf(context, `documents/${id}`);
  const document = entry as Entry<'documents'>;
  return recordSubject(context, entry, gist(context, document), documentMap(context, document));
}

function gist(context: ViewContext, entry: Entry<'documents'>): string[] {
  const { columns } = context.strings.brief;
  const row = documentRow(context, entry);
  return [
    kindAndSign(row),
    gistPart(context, columns.issuer, row.issuer),
    gistDate(context, columns.issued, row.issued),
    gistStatus(context, row.status),
  ];
}

/** The places that a document is for, else those that issued it. */
function documentMap(context: ViewContext, document: Entry<'documents'>): Subject['map'] {
  const { territories = [], issuer } = document.data;
  const of = (parties: readonly Party[]) =>
    parties.flatMap((party) =>
      party.region === undefined
        ? (unitOfParty(context.corpus, party) ?? [])
        : regionView(context, party.region).memberIds,
    );
  const places = of(territories);
  const ids = places.length > 0 ? places : of(issuer ? [issuer] : []);
  return namedMap(context, titleOf(document), ids, recordDay(context.corpus, document));
}
