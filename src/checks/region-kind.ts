import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { didYouMeanNamed } from './hint.ts';
import { REFERENCE_REGIONS } from './known.ts';

/** A region record is `reference` exactly when its id is in the reference table, whose members then hold. */
export const regionKind: Check = {
  id: 'region-kind',
  severity: 'error',
  advice: 'kind: reference khi mã trùng một vùng tham chiếu (thành viên đã có trong bảng); nếu không thì informal.',
  examples: {
    ok: `
      regions:
        - id: tn
          name: Tây Nguyên
          kind: reference
          citations: [{ title: Quyết định 306/QĐ-TTg, publisher: Thủ tướng Chính phủ }]`,
    notOk: `
      regions:
        - id: tay-nguyen
          name: Tây Nguyên
          kind: reference
          citations: [{ title: Quyết định 306/QĐ-TTg, publisher: Thủ tướng Chính phủ }]`,
  },
  run({ entries }, report) {
    for (const entry of entries) {
      if (entry.collection !== 'regions') continue;
      const { kind, members } = entry.data;
      const record = keyOf(entry);
      const inTable = REFERENCE_REGIONS.has(entry.id);
      if (kind === 'reference' && !inTable) {
        const hint =
          didYouMeanNamed(entry.id, REFERENCE_REGIONS) || ' Nếu chỉ là cách gọi của nguồn thì ghi kind: informal.';
        report({ record, path: 'kind', message: `Bảng vùng tham chiếu không có «${entry.id}».${hint}` });
      }
      if (kind === 'informal' && inTable)
        report({ record, path: 'kind', message: `«${entry.id}» có trong bảng vùng tham chiếu. Ghi kind: reference.` });
      if (inTable && members)
        report({ record, path: 'members', message: 'Thành viên của vùng tham chiếu lấy từ bảng. Bỏ trường members.' });
    }
  },
};
