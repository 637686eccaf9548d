import type { Corpus, Entry } from '../corpus/types.ts';
import { dayRange, movedBy } from '../domain/dates.ts';
import { agencies, type Agency } from '../reference/index.ts';
import type { Party } from '../schemas/party.ts';
import { unitOfParty } from './links.ts';
import { unitDay } from './unit-day.ts';
import { isUnitOver, units } from './units.ts';

/** A duty whose bearer has ended. */
export interface Duty {
  /** Place of the bearer in the list of those who lead. */
  index: number;
  /** Who bears it on the build date, found by rule and never told by a source; none where no rule leads on. */
  holder?: Holder;
}

/** Who holds the duty of a body on a day: a unit in force, its office of a kind, or a body of the content. */
export interface Holder {
  /** Id of a unit in force. */
  unit?: string;
  /** Id of a kind of office in force; with a unit it is the office of that unit. */
  agency?: string;
  /** Id of an organization of the content. */
  organization?: string;
  /** The acts that lead from the body to the holder, as the reference tables name them. */
  laws: string[];
}

type Organization = Entry<'organizations'>;

const kinds: ReadonlyMap<string, Agency> = new Map(agencies.map((agency) => [agency.id, agency]));

/** The duties of a task whose bearers have ended by the build date, in the order of those who lead. */
export function dutiesOf(corpus: Corpus, { data }: Entry<'directives'>): Duty[] {
  const { lead = [], issuer } = data;
  return lead.flatMap((party, index): Duty[] => {
    if (party.class !== undefined) return isOver(corpus, issuer) ? [{ index }] : [];
    if (!isOver(corpus, party)) return [];
    const holder = holderOf(corpus, party);
    return [{ index, ...(holder === undefined ? {} : { holder }) }];
  });
}

/** Who holds the duties of a body that has ended by the build date, if a rule leads on; undefined while it stands. */
export function followerOf(corpus: Corpus, body: Entry<'organizations'>): Pick<Duty, 'holder'> | undefined {
  if (!hasEnded(corpus, body)) return undefined;
  const holder = holderOf(corpus, { organization: body.id });
  return holder === undefined ? {} : { holder };
}

/** True if a body, or the unit or kind of office that it is of, ended before the build date. */
function hasEnded(corpus: Corpus, { data: { province, office, validTo } }: Organization): boolean {
  const last = validTo === undefined ? undefined : dayRange(validTo).last;
  if (last !== undefined && hasCome(corpus, movedBy(last, 1))) return true;
  return (province !== undefined && isUnitOver(province, unitDay(corpus))) || isOfficeOver(office, unitDay(corpus));
}

function hasCome({ lastOf }: Corpus, day: string): boolean {
  return lastOf([day]) === day;
}

/** A class, «các sở, ban, ngành», ends with the unit of the body that gave it its task. */
function isOver(corpus: Corpus, party: Party | undefined): boolean {
  if (party === undefined) return false;
  if (party.organization === undefined)
    return party.province !== undefined && isUnitOver(party.province, unitDay(corpus));
  const body = bodyOf(corpus, party.organization);
  return body !== undefined && hasEnded(corpus, body);
}

function isOfficeOver(id: string | undefined, day: string): boolean {
  const last = id === undefined ? null : (kinds.get(id)?.validTo ?? null);
  return last !== null && last < day;
}

/**
 * Along the successors that the content names, as far as they lead; then from the kind of office to the one that took
 * its duties, and from the unit to the one that holds its territory. The office of a unit that was merged is followed
 * only if every unit has one of its kind.
 */
function holderOf(corpus: Corpus, party: Party): Holder | undefined {
  const { buildDate } = corpus;
  const body = party.organization === undefined ? undefined : lastBody(corpus, party.organization);
  if (body && !hasEnded(corpus, body.entry)) return { organization: body.entry.id, laws: lawsOfOffices(body.offices) };
  const offices = [...(body?.offices ?? []), ...officesAfter(body?.entry.data.office, buildDate)];
  const office = kinds.get(offices.at(-1) ?? '');
  if (body && (office === undefined || isOfficeOver(office.id, buildDate))) return undefined;
  const from = unitOfParty(corpus, body ? { organization: body.entry.id } : party);
  if (from === undefined)
    return office?.level === 'trung-uong' ? { agency: office.id, laws: lawsOfOffices(offices) } : undefined;
  const [unit, ...others] = units.currentOf(from, buildDate);
  if (unit === undefined || others.length > 0) return undefined;
  const laws = [...lawsOfOffices(offices), ...lawsOfMergers(from, buildDate)];
  if (!office) return { unit, laws };
  return offices.every((id) => kinds.get(id)?.everywhere) ? { unit, agency: office.id, laws } : undefined;
}

/** The acts by which a unit, and what it became, were merged up to a day. */
function lawsOfMergers(id: string, day: string): string[] {
  const laws: string[] = [];
  let at = id;
  for (const { date, kind, from, to, legal } of units.table.events) {
    if (date > day || !from.includes(at) || to.includes(at) || (kind !== 'merge' && kind !== 'continue')) continue;
    if (kind === 'merge' && legal !== null) laws.push(legal);
    at = to[0]!;
  }
  return laws;
}

/** The last body along the successors of one, each alone, and the kinds of office on the way. */
function lastBody(
  corpus: Corpus,
  id: string,
  seen: readonly string[] = [],
): { entry: Organization; offices: string[] } | undefined {
  const entry = bodyOf(corpus, id);
  if (!entry || seen.includes(id)) return undefined;
  const { office, successors = [] } = entry.data;
  const offices = office === undefined ? [] : [office];
  const next =
    hasEnded(corpus, entry) && successors.length === 1 ? lastBody(corpus, successors[0]!, [...seen, id]) : undefined;
  return next ? { entry: next.entry, offices: [...offices, ...next.offices] } : { entry, offices };
}

/** The kinds of office that took the duties of one, one after the other, up to the one in force. */
function officesAfter(id: string | undefined, day: string): string[] {
  const next = id !== undefined && isOfficeOver(id, day) ? kinds.get(id)!.successor : undefined;
  return next ? [next, ...officesAfter(next, day)] : [];
}

/** The acts that made each kind of office but the first. */
function lawsOfOffices(ids: readonly string[]): string[] {
  return [
    ...new Set(
      ids
        .slice(1)
        .filter((id, index) => id !== ids[index])
        .flatMap((id) => kinds.get(id)?.legal ?? []),
    ),
  ];
}

function bodyOf({ byKey }: Corpus, id: string): Organization | undefined {
  const entry = byKey.get(`organizations/${id}`);
  return entry?.collection === 'organizations' ? entry : undefined;
}
