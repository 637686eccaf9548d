import * as z from 'zod';
import { codes, field, gapField, period, partialDate, ref, text } from './field.ts';

const ROLES = codes({
  approver: 'phê duyệt',
  proposer: 'đề xuất',
  investor: 'chủ đầu tư',
  lender: 'cho vay',
  organiser: 'tổ chức',
  host: 'chủ nhà',
  participant: 'tham dự',
  speaker: 'phát biểu',
  signatory: 'ký kết',
  beneficiary: 'thụ hưởng',
  partner: 'đối tác',
  implementer: 'thực hiện',
});

const WHO = ['province', 'region', 'organization', 'class'] as const;

/** Who takes part: a unit, a region, an organization, or a class in the source's own words. Exactly one of the four. */
export const party = z
  .strictObject({
    province: field(ref('@unit').optional(), 'Tỉnh, thành phố', 'Mã đơn vị cấp tỉnh đúng với ngày của bản ghi'),
    region: field(ref('@region').optional(), 'Vùng', 'Mã vùng trong bảng tham chiếu hoặc trong content/regions'),
    organization: field(ref('organizations').optional(), 'Cơ quan, tổ chức', 'Mã trong content/organizations'),
    class: field(text.optional(), 'Nhóm (lời của nguồn)', 'Chữ của nguồn khi nguồn không gọi tên: «các sở, ngành»'),
    asWritten: field(text.optional(), 'Nguồn viết', 'Chữ đúng như nguồn khi khác tên chuẩn: «TP,HCM»'),
    role: field(ROLES.optional(), 'Vai trò', 'Vai trò mà nguồn nêu'),
  })
  .refine((value) => WHO.filter((key) => value[key] !== undefined).length === 1, {
    error: 'Mỗi bên cần đúng một trong bốn: province, region, organization, class',
  });
export type Party = z.output<typeof party>;

const money = z.strictObject({
  value: field(z.number().nonnegative(), 'Số tiền', 'Số nguyên theo đơn vị tiền, không rút gọn: 1234500000000'),
  currency: field(z.string().regex(/^[A-Z]{3}$/, 'Ba chữ hoa: VND, USD'), 'Đơn vị tiền', 'Mã ISO 4217: VND, USD'),
  asWritten: field(text, 'Nguồn viết', 'Chữ đúng như nguồn: «1.234,5 tỷ đồng»'),
});
export const amount = money.meta({ format: 'money' });

const LOANS = new Set<unknown>(['oda']);

/** One source of money. It belongs to the record that states it and is never inherited by members of a class. */
export const funding = z.strictObject({
  source: field(
    codes({
      central: 'ngân sách Trung ương',
      local: 'ngân sách địa phương',
      oda: 'vốn ODA, vốn vay nước ngoài',
      ppp: 'đối tác công - tư',
      private: 'vốn tư nhân',
      other: 'nguồn khác',
    }),
    'Nguồn vốn',
    'Một trong: central, local, oda, ppp, private, other',
  ),
  lender: gapField(text.optional(), 'Bên cho vay', 'Tên như nguồn viết: WB, OFID', ({ source }) => LOANS.has(source)),
  amount: gapField(amount.optional(), 'Số tiền', 'Chỉ khi nguồn nêu số'),
  asWritten: field(text.optional(), 'Nguồn viết', 'Chữ đúng như nguồn'),
});

/** A dated state in the words of the source, with codes of the collection that uses it. */
export function statusOf<S extends z.ZodType>(states: S) {
  const one = z.strictObject({
    state: field(states, 'Tình trạng', 'Mã tình trạng'),
    asWritten: field(text, 'Nguồn viết', 'Chữ đúng như nguồn'),
    date: gapField(z.union([partialDate, period]).optional(), 'Ngày', 'Ngày của tình trạng, nếu nguồn nêu'),
  });
  return z.array(one).min(1);
}

export const recurs = codes({ yearly: 'hằng năm', continuous: 'thường xuyên' });
