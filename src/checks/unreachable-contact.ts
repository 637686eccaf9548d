import { contactAddress } from '../schemas/site.ts';
import type { Check } from './check.ts';

const RIGHT =
  'Viết một địa chỉ thư (lien-he@…) hoặc địa chỉ https:// của một biểu mẫu, để cuối mỗi trang có chỗ báo sai và đề nghị gỡ.';

/** The contact of the site, where it has one, is an address. A build says when nobody can be reached. */
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
    const { contact } = site;
    if (contact === undefined || contactAddress(contact) !== undefined) return;
    const message = `«${contact}» không phải là địa chỉ, nên không được đưa lên trang. ${RIGHT}`;
    report({ record: 'site', path: 'contact', message });
  },
};
