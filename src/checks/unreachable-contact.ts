import { contactAddress } from '../schemas/site.ts';
import type { Check } from './check.ts';

const RIGHT =
  'Viết một địa chỉ thư (lien-he@…) hoặc địa chỉ https:// của một biểu mẫu, để cuối mỗi trang có chỗ báo sai và đề nghị gỡ.';

/** Readers can reach somebody: the contact of the site is an address. */
export const unreachableContact: Check = {
  id: 'unreachable-contact',
  severity: 'warning',
  advice: 'Nơi liên hệ trong site.yml là một địa chỉ thư hoặc địa chỉ của một biểu mẫu.',
  examples: {
    ok: `
      site:
        name: Liên kết vùng Tây Nguyên
        description: Hồ sơ mở về liên kết vùng
        languages: [vi]
        contact: lien-he@example.org
        fullText: full`,
    notOk: `
      site:
        name: Liên kết vùng Tây Nguyên
        description: Hồ sơ mở về liên kết vùng
        languages: [vi]
        contact: gọi cho ban biên tập
        fullText: full`,
  },
  run({ corpus: { site } }, report) {
    if (contactAddress(site.contact) !== undefined) return;
    const found =
      site.contact === undefined
        ? 'Trang chưa có nơi liên hệ, nên người đọc không biết báo sai với ai.'
        : `«${site.contact}» không phải là địa chỉ, nên không được đưa lên trang.`;
    report({
      record: 'site',
      path: site.contact === undefined ? '' : 'contact',
      message: `${found} ${RIGHT}`,
    });
  },
};
