import { keyOf } from '../corpus/types.ts';
import type { Entry } from '../corpus/types.ts';
import { editors } from '../strings/vi/editors.ts';
import type { Check } from './check.ts';
import { quoted } from './hint.ts';

type Kind = Entry<'documents'>['data']['kind'];

/** What a decision gives effect to is often named with the decision's number. */
const BY_DECISION: readonly Kind[] = ['decision', 'master-plan', 'regulation', 'programme', 'plan', 'roadmap'];
/** Code in a number → the kinds it stands for, the likeliest first. */
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  CT: ['directive'],
  NQ: ['resolution'],
  NQLT: ['resolution'],
  NĐ: ['decree'],
  TT: ['circular'],
  TTLT: ['circular'],
  QĐ: BY_DECISION,
  KH: ['plan'],
  QC: ['regulation'],
  QCPH: ['regulation'],
  BB: ['memorandum'],
  BBGN: ['memorandum'],
  BC: ['report'],
  CTR: ['programme'],
  CTHĐ: ['programme'],
  CV: ['official-letter'],
  QH: ['law', 'resolution'],
  UBTVQH: ['resolution', 'document'],
};
/** «25/CT-TTg», «12/2022/TT-BKHĐT», «30-NQ/TW», «21/2017/QH14»: what stands first behind the number and its year. */
const CODE = /\d+\p{L}?(?:\s*\/\s*(?:19|20)\d{2})?\s*[-/]\s*(\p{L}+)\d*(?=\s*[-/]|\s*$)/u;

const LABELS = editors.codes['document-kind'];

/** The letters of a number say which kind of document bears it. */
export const documentNumberKind: Check = {
  id: 'document-number-kind',
  severity: 'error',
  advice:
    'Ký hiệu trong số văn bản phải hợp với loại: CT chỉ thị, NQ nghị quyết, NĐ nghị định, QĐ quyết định, KH kế hoạch.',
  examples: {
    ok: `
      documents:
        - id: chi-thi-25
          kind: directive
          number: 25/CT-TTg
          title: Chỉ thị về phát triển liên kết vùng
          citations: [{ title: Chỉ thị 25/CT-TTg, publisher: Thủ tướng Chính phủ }]
        - id: luat-quy-hoach
          kind: law
          number: 21/2017/QH14
          title: Luật Quy hoạch
          citations: [{ title: Luật Quy hoạch, publisher: Quốc hội }]`,
    notOk: `
      documents:
        - id: chi-thi-25
          kind: resolution
          number: 25/CT-TTg
          title: Nghị quyết về phát triển liên kết vùng
          citations: [{ title: Chỉ thị 25/CT-TTg, publisher: Thủ tướng Chính phủ }]`,
  },
  run({ entries }, report) {
    for (const entry of entries) {
      if (entry.collection !== 'documents') continue;
      const { kind, number } = entry.data;
      const kinds = number === undefined ? undefined : kindsOf(number);
      if (!kinds || kinds.includes(kind)) continue;
      const right = kinds.map((each) => `${each} (${LABELS[each]})`).join(' hoặc ');
      const message = `Số ${quoted(number!)} không phải của loại ${kind} (${LABELS[kind]}). Ghi kind: ${right}, hoặc xem lại số.`;
      report({ record: keyOf(entry), path: 'kind', message });
    }
  },
};

/** Kinds of document that a number can belong to; undefined when it does not tell. @internal */
export function kindsOf(number: string): readonly Kind[] | undefined {
  const code = CODE.exec(number)?.[1]?.toUpperCase();
  return code === undefined || !Object.hasOwn(KINDS, code) ? undefined : KINDS[code];
}
