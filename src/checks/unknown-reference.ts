import { keyOf } from '../corpus/types.ts';
import { COLLECTION_NAMES } from '../schemas/index.ts';
import { sectorsMeantBy } from '../ingest/sectors.ts';
import { siteSchema } from '../schemas/site.ts';
import { referencesOf } from '../schemas/walk.ts';
import type { Reference } from '../schemas/walk.ts';
import type { Check } from './check.ts';
import { didYouMean, didYouMeanNamed, HintBudget } from './hint.ts';
import { createKnown } from './known.ts';
import type { Known } from './known.ts';

/** Every id that a record names is a record, or a row of its reference table. */
export const unknownReference: Check = {
  id: 'unknown-reference',
  severity: 'error',
  advice: 'Mã được nhắc tới phải có: bản ghi trong content, hoặc dòng trong bảng tham chiếu.',
  examples: {
    ok: `
      documents:
        - id: quy-hoach-tinh-dak-lak
          kind: master-plan
          title: Quy hoạch tỉnh Đắk Lắk
          territories: [{ province: dak-lak }]
          citations: [{ title: Quy hoạch tỉnh Đắk Lắk, publisher: UBND tỉnh Đắk Lắk }]`,
    notOk: `
      documents:
        - id: quy-hoach-tinh-dak-lak
          kind: master-plan
          title: Quy hoạch tỉnh Đắk Lắk
          territories: [{ province: dac-lac }]
          citations: [{ title: Quy hoạch tỉnh Đắk Lắk, publisher: UBND tỉnh Đắk Lắk }]`,
  },
  run(input, report) {
    const known = createKnown(input);
    const budget = new HintBudget();
    for (const reference of input.references) {
      const message = faultOf(reference, known, budget);
      if (message) report({ record: keyOf(reference.from), path: reference.path, message });
    }
    for (const reference of referencesOf(siteSchema, input.corpus.site)) {
      const message = faultOf(reference, known, budget);
      if (message) report({ record: 'site', path: reference.path, message });
    }
  },
};

function faultOf(
  { target, id }: Reference,
  known: (target: string) => Known | undefined,
  budget: HintBudget,
): string | undefined {
  const found = known(target);
  if (!found) return `Không có bộ sưu tập «${target}».${didYouMean(target, COLLECTION_NAMES)}`;
  if (found.names.has(id) || !found.complete) return undefined;
  const meant = target === '@sector' ? sectorsMeantBy(id) : [];
  const question =
    meant.length > 0
      ? ` Ý bạn là ${meant.map((each) => `«${each}» (${found.names.get(each)})`).join(' hay ')}?`
      : didYouMeanNamed(id, found.names, budget);
  return `Không có ${found.one} «${id}» trong ${found.where}.${question}`;
}
