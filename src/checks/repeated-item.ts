import { keyOf } from '../corpus/types.ts';
import type { Party } from '../schemas/party.ts';
import type { Check } from './check.ts';

/** Lists in which each item says something of its own even if it looks like another. */
const FREE = new Set([
  'observations',
  'components',
  'evidence',
  'corrections',
  'chrome',
  'meta',
  'quotation',
  'outcomes',
]);

/** A list does not hold the same thing twice: the same id, or in a linkage the same party. */
export const repeatedItem: Check = {
  id: 'repeated-item',
  severity: 'error',
  advice: 'Mỗi mục trong một danh sách chỉ ghi một lần; trong liên kết, mỗi bên một lần.',
  examples: {
    ok: `
      linkages:
        - id: dak-lak-khanh-hoa
          title: Hợp tác phát triển du lịch
          form: activity
          pattern: together
          parties: [{ province: dak-lak }, { province: khanh-hoa }]
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      linkages:
        - id: dak-lak-khanh-hoa
          title: Hợp tác phát triển du lịch
          form: activity
          pattern: together
          parties: [{ province: dak-lak }, { province: khanh-hoa }, { province: khanh-hoa, asWritten: Nha Trang }]
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    for (const entry of entries)
      for (const [field, list] of Object.entries(entry.data)) {
        if (!Array.isArray(list) || FREE.has(field)) continue;
        const nameOf = entry.collection === 'linkages' && field === 'parties' ? partyName : JSON.stringify;
        const first = new Map<string, number>();
        for (const [index, item] of (list as unknown[]).entries()) {
          const name = nameOf(item as Party);
          const before = first.get(name);
          if (before === undefined) first.set(name, index);
          else {
            const message = `Mục này đã có ở ${field}.${before} (${shortName(item)}). Bỏ một trong hai.`;
            report({ record: keyOf(entry), path: `${field}.${index}`, message });
          }
        }
      }
  },
};

/** Who a party is, whatever the source calls it and whatever its role. */
export function partyName({ province, region, organization, class: words }: Party): string {
  return province ?? region ?? organization ?? words ?? '';
}

function shortName(item: unknown): string {
  if (typeof item === 'string') return `«${item}»`;
  const name = partyName(item as Party);
  return name === '' ? 'giống hệt' : `«${name}»`;
}
