import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { anyRef, codes, field, gapField, partialDate, refOrText, text, when } from './field.ts';
import { evidence } from './evidence.ts';
import { funding, party, recurs } from './party.ts';
import { record } from './record.ts';

const ISSUED = ({ strength }: Record<string, unknown>) => strength !== 'commitment';

const outcome = z.strictObject({
  date: field(partialDate, 'Ngày', 'Ngày của kết quả'),
  state: field(
    codes({ done: 'hoàn thành', partial: 'hoàn thành một phần', dropped: 'không làm nữa' }),
    'Kết quả',
    'Mã kết quả',
  ),
  evidence: field(z.array(evidence).min(1), 'Căn cứ', 'Trích dẫn nguyên văn cho thấy kết quả'),
});

export const directives = defineCollectionSchema({
  format: 'yml',
  segment: 'nhiem-vu',
  label: 'Nhiệm vụ',
  one: 'nhiệm vụ',
  advice: 'Việc được giao, đề nghị hoặc cam kết làm.',
  title: (data) => data.what,
  schema: record({
    what: field(text, 'Việc phải làm', 'Ngắn, theo lời nguồn'),
    issuer: gapField(party.optional(), 'Bên giao', 'Bên giao việc; cam kết thì không có', ISSUED),
    lead: gapField(z.array(party).min(1).optional(), 'Bên chủ trì', 'Bên chủ trì, hoặc bên cam kết'),
    coordinating: field(z.array(party).min(1).optional(), 'Bên phối hợp', 'Các bên phối hợp'),
    recipient: field(party.optional(), 'Nơi nhận', 'Nơi nhận kết quả: trình, báo cáo ai'),
    basis: gapField(z.array(anyRef).min(1).optional(), 'Căn cứ giao việc', 'documents/… hoặc linkages/…'),
    deliverables: field(z.array(refOrText).min(1).optional(), 'Sản phẩm', 'collection/id hoặc lời của nguồn'),
    due: gapField(when.optional(), 'Hạn', 'Hạn mà nguồn nêu: 2022-09', ({ recurs }) => recurs === undefined),
    recurs: field(recurs.optional(), 'Lặp lại', 'yearly hoặc continuous'),
    strength: field(
      codes({ request: 'yêu cầu', proposal: 'đề nghị', commitment: 'cam kết' }),
      'Mức độ',
      'request, proposal hoặc commitment',
    ),
    funding: field(z.array(funding).min(1).optional(), 'Nguồn vốn', 'Nguồn vốn mà việc này được dùng'),
    outcomes: gapField(
      z.array(outcome).min(1).optional(),
      'Kết quả thực hiện',
      'Chỉ với trích dẫn của một bài',
      ({ due }) => due !== undefined,
    ),
  }),
});
