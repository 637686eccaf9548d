import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, field, fuzzyDate, gapField, period, ref, text } from './field.ts';
import { funding, party, statusOf } from './party.ts';
import { record } from './record.ts';

const BINDING = new Set<unknown>(['agreement', 'regulation']);
const isBinding = ({ form }: Record<string, unknown>) => BINDING.has(form);

/** A link between territories; the only record from which pairs of provinces are derived. */
export const linkages = defineCollectionSchema({
  format: 'yml',
  segment: 'lien-ket',
  label: 'Liên kết',
  one: 'liên kết',
  advice: 'Mối liên kết giữa các tỉnh, vùng: thỏa thuận, quy chế, hoạt động chung.',
  title: (data) => data.title,
  schema: record({
    title: field(text, 'Tên liên kết', 'Ngắn, theo lời nguồn'),
    form: field(
      codes({
        agreement: 'thỏa thuận, chương trình phối hợp',
        regulation: 'quy chế phối hợp',
        'joint-project': 'dự án chung',
        connection: 'kết nối hạ tầng',
        exchange: 'trao đổi, học tập',
        'joint-petition': 'cùng kiến nghị',
        activity: 'hoạt động phối hợp',
      }),
      'Hình thức',
      'Một trong bảy mã',
    ),
    pattern: field(
      codes({ together: 'mọi bên với nhau', hub: 'một bên với từng bên kia' }),
      'Kiểu nối',
      'together: mọi cặp; hub: bên ở hub nối với từng bên ở parties',
    ),
    hub: field(party.optional(), 'Bên trung tâm', 'Chỉ với pattern: hub'),
    parties: field(z.array(party).min(1), 'Các bên', 'Các bên tham gia'),
    period: gapField(period.optional(), 'Thời gian', 'Thời gian mà nguồn nêu'),
    signed: gapField(fuzzyDate.optional(), 'Ngày ký', 'Ngày ký mà nguồn nêu', isBinding),
    signatories: gapField(z.array(party).min(1).optional(), 'Bên ký', 'Người hoặc cơ quan ký', isBinding),
    declaredFields: field(z.int().min(1).optional(), 'Số lĩnh vực nguồn nói', 'Số lĩnh vực mà nguồn nói là có'),
    documents: field(z.array(ref('documents')).min(1).optional(), 'Văn bản', 'Văn bản ghi mối liên kết'),
    status: field(
      statusOf(
        codes({
          proposed: 'đề xuất',
          signed: 'đã ký kết',
          ongoing: 'đang thực hiện',
          completed: 'đã hoàn thành',
          ended: 'đã kết thúc',
        }),
      ).optional(),
      'Tình trạng',
      'Tình trạng theo lời nguồn',
    ),
    funding: field(z.array(funding).min(1).optional(), 'Nguồn vốn', 'Chỉ khi nguồn nêu cho liên kết này'),
  })
    .refine(({ pattern, hub }) => (pattern === 'hub') === (hub !== undefined), {
      error: 'Trường hub cần có khi pattern là hub, và chỉ khi đó',
      path: ['hub'],
    })
    .refine(({ pattern, parties }) => pattern === 'hub' || parties.length >= 2, {
      error: 'pattern: together cần ít nhất hai bên',
      path: ['parties'],
    }),
});
export type Linkage = z.output<typeof linkages.schema>;
