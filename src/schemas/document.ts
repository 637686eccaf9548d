import * as z from 'zod';
import { defineCollectionSchema } from './collection.ts';
import { codes, field, fuzzyDate, gapField, partialDate, period, ref, text } from './field.ts';
import { party, statusOf } from './party.ts';
import { record } from './record.ts';

const NAMED_ONCE = ({ scope }: Record<string, unknown>) => scope === undefined || scope === 'single';
const UNNUMBERED = new Set<unknown>(['law', 'master-plan', 'memorandum', 'report', 'dossier', 'roadmap']);

export const documents = defineCollectionSchema({
  format: 'yml',
  segment: 'van-ban',
  label: 'Văn bản',
  one: 'văn bản',
  advice: 'Luật, nghị quyết, chỉ thị, quy hoạch, quy chế, biên bản… mà bài viết nhắc tới.',
  title: (data) => data.title,
  schema: record({
    kind: field(
      codes({
        law: 'luật',
        resolution: 'nghị quyết',
        decree: 'nghị định',
        circular: 'thông tư',
        directive: 'chỉ thị',
        decision: 'quyết định',
        plan: 'kế hoạch',
        'master-plan': 'quy hoạch',
        regulation: 'quy chế',
        memorandum: 'biên bản',
        report: 'báo cáo',
        programme: 'chương trình',
        dossier: 'hồ sơ',
        roadmap: 'lộ trình',
        'official-letter': 'công văn',
        document: 'văn bản',
      }),
      'Loại văn bản',
      'Loại như nguồn gọi',
    ),
    number: gapField(
      text.optional(),
      'Số, ký hiệu',
      'Số như nguồn viết: 57/NQ-CP',
      (parent) => NAMED_ONCE(parent) && !UNNUMBERED.has(parent.kind),
    ),
    title: field(text, 'Tên văn bản', 'Tên như nguồn gọi; thêm tên tỉnh khi nguồn chỉ viết «Quy hoạch tỉnh»'),
    issuer: gapField(party.optional(), 'Cơ quan ban hành', 'Bên ban hành mà nguồn nêu', NAMED_ONCE),
    issued: gapField(fuzzyDate.optional(), 'Ngày ban hành', 'Ngày mà nguồn nêu', NAMED_ONCE),
    period: field(period.optional(), 'Thời kỳ', 'Thời kỳ của kế hoạch, quy hoạch'),
    vision: field(partialDate.optional(), 'Tầm nhìn đến', 'Năm của «tầm nhìn đến năm …»'),
    territories: field(z.array(party).min(1).optional(), 'Của địa phương, vùng', 'Quy hoạch, kế hoạch của nơi nào'),
    scope: field(
      codes({ single: 'một văn bản', class: 'một nhóm văn bản', planned: 'văn bản sẽ lập' }).optional(),
      'Phạm vi',
      'Bỏ trống nếu là một văn bản cụ thể',
    ),
    status: field(
      statusOf(
        codes({
          planned: 'sẽ lập',
          drafting: 'đang xây dựng',
          submitted: 'đã trình',
          signed: 'đã ký kết',
          approved: 'đã phê duyệt',
          issued: 'đã ban hành',
          'in-force': 'đang thực hiện',
          'under-review': 'đang rà soát, điều chỉnh',
          expired: 'hết hiệu lực',
        }),
      ).optional(),
      'Tình trạng',
      'Tình trạng theo lời nguồn',
    ),
    relations: field(
      z
        .array(
          z.strictObject({
            type: field(
              codes({
                basis: 'căn cứ',
                implements: 'thực hiện',
                replaces: 'thay thế',
                amends: 'sửa đổi',
                'conforms-to': 'phù hợp với',
                'part-of': 'thuộc',
              }),
              'Quan hệ',
              'Văn bản này … văn bản kia',
            ),
            document: field(ref('documents'), 'Văn bản kia', 'Mã trong content/documents'),
          }),
        )
        .min(1)
        .optional(),
      'Quan hệ với văn bản khác',
      'Chỉ quan hệ mà nguồn nêu',
    ),
  }),
});
