import { formatPartialDate } from '../domain/dates.ts';
import { createUnits } from '../domain/territory.ts';
import type { Unit } from '../domain/territory.ts';
import { keyOf } from '../corpus/types.ts';
import { unitTable } from '../reference/index.ts';
import type { Check } from './check.ts';
import { daysOf, observationDays } from './own-dates.ts';
import type { Days } from './own-dates.ts';

const units = createUnits(unitTable);

/** A province is named by the id that it had when the record speaks: `phu-tho` until 2025-06-30, `phu-tho-2025` after. */
export const unitNotInForce: Check = {
  id: 'unit-not-in-force',
  severity: 'error',
  advice: 'Mã tỉnh phải là của đơn vị đang có vào ngày của bản ghi (hoặc ngày đăng bài): sáp nhập từ 1/7/2025 đổi mã.',
  examples: {
    ok: `
      events:
        - id: hoi-nghi-buon-ma-thuot
          title: Hội nghị tại Buôn Ma Thuột
          kind: conference
          date: 2024-05
          place: { province: dak-lak, asWritten: Buôn Ma Thuột }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      events:
        - id: hoi-nghi-buon-ma-thuot
          title: Hội nghị tại Buôn Ma Thuột
          kind: conference
          date: 2025-09
          place: { province: dak-lak, asWritten: Buôn Ma Thuột }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ references, quoted, corpus }, report) {
    const named = references.filter(({ target }) => target === '@unit');
    for (const [entry, mentions] of Map.groupBy(named, ({ from }) => from)) {
      const days = daysOf(entry, quoted.get(entry) ?? [], corpus);
      for (const { path, id } of mentions) {
        const unit = units.get(id);
        const candidates = observationDays(entry, path) ?? days;
        if (!unit || candidates.length === 0 || candidates.some((each) => livesIn(unit, each))) continue;
        report({ record: keyOf(entry), path, message: messageFor(unit, candidates[0]!) });
      }
    }
  },
};

function livesIn({ validFrom, validTo }: Unit, { first, last }: Days): boolean {
  const begins = validFrom === null || last === undefined || validFrom <= last;
  const lasts = validTo === null || first === undefined || first <= validTo;
  return begins && lasts;
}

function messageFor(unit: Unit, { first, last }: Days): string {
  const day = (first ?? last)!;
  const right = units.currentOf(unit.id, day).map((id) => `«${id}»`);
  const life =
    unit.validTo !== null && unit.validTo < day
      ? `chỉ có đến ${formatPartialDate(unit.validTo)}`
      : `chỉ có từ ${formatPartialDate(unit.validFrom!)}`;
  const instead = right.length > 0 ? ` Vào ${formatPartialDate(day)} nơi này là ${right.join(', ')}.` : '';
  return `«${unit.id}» (${unit.name}) ${life}, bản ghi nói về ${formatPartialDate(day)}.${instead}`;
}
