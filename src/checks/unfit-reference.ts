import { keyOf } from '../corpus/types.ts';
import { isCollectionName } from '../schemas/index.ts';
import type { CollectionName } from '../schemas/index.ts';
import type { Check } from './check.ts';

/** Fields written `collection/id` that take only some collections. */
const ALLOWED: { collection: CollectionName; path: RegExp; targets: readonly CollectionName[] }[] = [
  { collection: 'directives', path: /^basis\.\d+$/, targets: ['documents', 'linkages'] },
  { collection: 'indicators', path: /^observations\.\d+\.source$/, targets: ['documents'] },
];

/** The basis of a task is a document or a linkage; the source of an observation is a document. */
export const unfitReference: Check = {
  id: 'unfit-reference',
  severity: 'error',
  advice: 'Căn cứ giao việc là documents/… hoặc linkages/…; nguồn số liệu là documents/….',
  examples: {
    ok: `
      documents:
        - id: chi-thi-dak-lak
          kind: directive
          title: Chỉ thị của UBND tỉnh Đắk Lắk
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
      directives:
        - id: lap-quy-hoach
          what: Lập quy hoạch tỉnh
          strength: request
          basis: [documents/chi-thi-dak-lak]
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      events:
        - id: hoi-nghi-buon-ma-thuot
          title: Hội nghị tại Buôn Ma Thuột
          kind: conference
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]
      directives:
        - id: lap-quy-hoach
          what: Lập quy hoạch tỉnh
          strength: request
          basis: [events/hoi-nghi-buon-ma-thuot]
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ references }, report) {
    for (const { from, path, target, id } of references) {
      const rule = ALLOWED.find((each) => each.collection === from.collection && each.path.test(path));
      if (!rule || !isCollectionName(target) || rule.targets.includes(target)) continue;
      const right = rule.targets.map((name) => `${name}/…`).join(' hoặc ');
      report({ record: keyOf(from), path, message: `Chỗ này cần ${right}, tìm thấy «${target}/${id}».` });
    }
  },
};
