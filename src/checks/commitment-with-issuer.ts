import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';

/** Nobody issues a commitment: those who promise stand in `lead`. */
export const commitmentWithIssuer: Check = {
  id: 'commitment-with-issuer',
  severity: 'error',
  advice: 'Cam kết không có bên giao (issuer); bên cam kết ghi ở lead.',
  examples: {
    ok: `
      directives:
        - id: cam-ket-xuc-tien-du-lich
          what: Cùng tổ chức xúc tiến du lịch
          lead: [{ province: dak-lak }, { province: khanh-hoa }]
          strength: commitment
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      directives:
        - id: cam-ket-xuc-tien-du-lich
          what: Cùng tổ chức xúc tiến du lịch
          issuer: { province: dak-lak }
          lead: [{ province: khanh-hoa }]
          strength: commitment
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    for (const entry of entries) {
      if (entry.collection !== 'directives') continue;
      const { strength, issuer } = entry.data;
      if (strength !== 'commitment' || !issuer) continue;
      const message =
        'Cam kết (commitment) không có bên giao. Chuyển bên này sang lead, hoặc đổi strength thành request.';
      report({ record: keyOf(entry), path: 'issuer', message });
    }
  },
};
