import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { valueFaultsOf } from './stated/faults.ts';

/** A number, date, number of a document, unit, region or organization stands in the words that speak for it. */
export const valueNotInQuote: Check = {
  id: 'value-not-in-quote',
  severity: 'error',
  advice:
    'Con số, ngày, số văn bản, tên tỉnh, vùng, cơ quan phải có trong mark (không có mark thì quote) của trích dẫn làm chứng cho nó; điều suy ra thì ghi lý do ở inferred.',
  examples: {
    ok: `
      events:
        - id: hoi-nghi
          title: Hội nghị du lịch
          kind: conference
          date: 2024
          place: { province: dak-lak, asWritten: Buôn Ma Thuột }
          inferred: { place.province: Buôn Ma Thuột là thành phố của tỉnh Đắk Lắk }
          evidence: [{ article: vi-du, quote: "Năm 2024, tỉnh tổ chức hội nghị tại Buôn Ma Thuột" }]`,
    notOk: `
      events:
        - id: hoi-nghi
          title: Hội nghị du lịch
          kind: conference
          date: 2023
          evidence: [{ article: vi-du, quote: "Năm 2024, tỉnh tổ chức hội nghị tại Buôn Ma Thuột" }]`,
  },
  run({ corpus, entries }, report) {
    const faultsOf = valueFaultsOf(corpus);
    for (const entry of entries)
      for (const { value, message } of faultsOf(entry)) report({ record: keyOf(entry), path: value.path, message });
  },
};
