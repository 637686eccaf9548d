import { keyOf } from '../corpus/types.ts';
import type { Check } from './check.ts';
import { partyName } from './repeated-item.ts';

/** The hub of a linkage is not one of the parties that it is linked with. */
export const hubAmongParties: Check = {
  id: 'hub-among-parties',
  severity: 'error',
  advice: 'Bên ở hub không ghi lại trong parties.',
  examples: {
    ok: `
      linkages:
        - id: dak-lak-va-cac-tinh
          title: Hợp tác phát triển du lịch
          form: activity
          pattern: hub
          hub: { province: dak-lak }
          parties: [{ province: khanh-hoa }, { province: gia-lai }]
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      linkages:
        - id: dak-lak-va-cac-tinh
          title: Hợp tác phát triển du lịch
          form: activity
          pattern: hub
          hub: { province: dak-lak }
          parties: [{ province: dak-lak }, { province: gia-lai }]
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    for (const entry of entries) {
      if (entry.collection !== 'linkages') continue;
      const { hub, parties } = entry.data;
      if (!hub) continue;
      for (const [index, party] of parties.entries()) {
        if (partyName(party) !== partyName(hub)) continue;
        const message = `«${partyName(hub)}» đã ở hub. parties chỉ gồm những bên mà hub nối với.`;
        report({ record: keyOf(entry), path: `parties.${index}`, message });
      }
    }
  },
};
