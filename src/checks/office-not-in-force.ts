import type { Entry } from '../corpus/types.ts';
import { keyOf } from '../corpus/types.ts';
import { firstDay, formatPartialDate, lastDay } from '../domain/dates.ts';
import { agencies } from '../reference/index.ts';
import type { Check } from './check.ts';
import { daysOf, observationDays, ownDay, type Days } from './own-dates.ts';

/** Days by which the tables may be off: each province closed and opened its offices on a day of its own. */
const TABLE_DAYS = 31;
/** Days after its end for which an article may still tell, without a date, what an office did. */
const TOLD_DAYS = 366;
/** References that do not say that the organization acts. */
const NOT_ACTING = /^(about|parent|successors)(\.|$)/;

const byId = new Map(agencies.map((agency) => [agency.id, agency]));

/** An organization acts within its own time: its record's, else that of the office that it is. */
export const officeNotInForce: Check = {
  id: 'office-not-in-force',
  severity: 'warning',
  advice: 'Cơ quan mà bản ghi nêu phải đang hoạt động vào ngày của bản ghi: từ 1/3/2025 nhiều sở, bộ đã hợp nhất.',
  examples: {
    ok: `
      organizations:
        - id: so-tai-chinh-dak-lak
          name: Sở Tài chính tỉnh Đắk Lắk
          level: province
          office: so-tai-chinh
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
      documents:
        - id: ke-hoach-von
          title: Kế hoạch vốn
          kind: plan
          issuer: { organization: so-tai-chinh-dak-lak }
          issued: 2025-04
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      organizations:
        - id: so-tai-chinh-dak-lak
          name: Sở Tài chính tỉnh Đắk Lắk
          level: province
          office: so-tai-chinh
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
      documents:
        - id: ke-hoach-von
          title: Kế hoạch vốn
          kind: plan
          issuer: { organization: so-tai-chinh-dak-lak }
          issued: 2023-04
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ references, quoted, corpus }, report) {
    const acting = references.filter(({ target, path }) => target === 'organizations' && !NOT_ACTING.test(path));
    for (const { from, path, id } of acting) {
      const office = corpus.byKey.get(`organizations/${id}`) as Entry<'organizations'> | undefined;
      const life = office && lifeOf(office);
      if (!life) continue;
      const own = observationDays(from, path) ?? (ownDay(from) === undefined ? undefined : daysOf(from, [], corpus));
      const days = own ?? daysOf(from, quoted.get(from) ?? [], corpus);
      const told = own ? 0 : TOLD_DAYS;
      if (days.length === 0 || days.some((each) => meets(each, life, told))) continue;
      report({ record: keyOf(from), path, message: messageFor(office, life, days[0]!) });
    }
  },
};

interface Life {
  from?: string;
  to?: string;
  /** Days by which the ends may be off. */
  off: number;
  successor?: string | null | undefined;
}

function lifeOf({ data }: Entry<'organizations'>): Life | undefined {
  const { validFrom, validTo } = data;
  if (validFrom !== undefined || validTo !== undefined)
    return {
      ...(validFrom === undefined ? {} : { from: firstDay(validFrom) }),
      ...(validTo === undefined ? {} : { to: lastDay(validTo) }),
      off: 0,
    };
  const office = data.office === undefined ? undefined : byId.get(data.office);
  if (!office || (office.validFrom === null && office.validTo === null)) return undefined;
  return {
    ...(office.validFrom === null ? {} : { from: office.validFrom }),
    ...(office.validTo === null ? {} : { to: office.validTo }),
    off: TABLE_DAYS,
    successor: office.successor,
  };
}

function meets({ first, last }: Days, { from, to, off }: Life, told: number): boolean {
  const hasBegun = from === undefined || last === undefined || from <= shifted(last, off);
  const lasts = to === undefined || first === undefined || first <= shifted(to, off + told);
  return hasBegun && lasts;
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function messageFor(
  { id, data }: Entry<'organizations'>,
  { from, to, successor }: Life,
  { first, last }: Days,
): string {
  const ended = to !== undefined && first !== undefined && to < first;
  const life = ended ? `chỉ có đến ${formatPartialDate(to)}` : `chỉ có từ ${formatPartialDate(from ?? to!)}`;
  const day = formatPartialDate((ended ? first : last) ?? first!);
  const next = ended && successor ? ` Sau đó là ${byId.get(successor)?.name ?? successor} (${successor}).` : '';
  return `«${id}» (${data.name}) ${life}, bản ghi nói về ${day}.${next} Xem lại cơ quan, ngày, hoặc validFrom, validTo của cơ quan.`;
}
