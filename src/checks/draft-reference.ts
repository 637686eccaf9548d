import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { REFERENCE_REGIONS } from './known.ts';

/** A published record names no draft: its page would link to a page that does not exist. */
export const draftReference: Check = {
  id: 'draft-reference',
  severity: 'error',
  advice: 'Bản ghi đã xuất bản không được nhắc tới bản nháp.',
  examples: {
    ok: `
      documents:
        - id: luat-quy-hoach
          kind: law
          title: Luật Quy hoạch
          citations: [{ title: Luật Quy hoạch, publisher: Quốc hội }]
        - id: quy-hoach-vung-tay-nguyen
          kind: master-plan
          title: Quy hoạch vùng Tây Nguyên
          draft: true
          relations: [{ type: basis, document: luat-quy-hoach }]
          citations: [{ title: Quy hoạch vùng Tây Nguyên, publisher: Chính phủ }]`,
    notOk: `
      documents:
        - id: luat-quy-hoach
          kind: law
          title: Luật Quy hoạch
          draft: true
          citations: [{ title: Luật Quy hoạch, publisher: Quốc hội }]
        - id: quy-hoach-vung-tay-nguyen
          kind: master-plan
          title: Quy hoạch vùng Tây Nguyên
          relations: [{ type: basis, document: luat-quy-hoach }]
          citations: [{ title: Quy hoạch vùng Tây Nguyên, publisher: Chính phủ }]`,
  },
  run({ entries, references }, report) {
    const drafts = new Set(entries.filter(({ data }) => data.draft === true).map(keyOf));
    for (const { from, path, target, id } of references) {
      if (from.data.draft === true) continue;
      const key = `${target === '@region' ? 'regions' : target}/${id}`;
      if (!drafts.has(key) || (target === '@region' && REFERENCE_REGIONS.has(id))) continue;
      const message = `${key} là bản nháp. Bỏ draft ở đó, hoặc để bản ghi này cũng là bản nháp.`;
      report({ record: keyOf(from), path, message });
    }
  },
};
