import { expect, it } from 'vitest';
import { mapLink, mapRecords, mapWork } from '../../../test/support/map-records.ts';
import { catalogueOf } from './catalogue.ts';
import { keyOfPage } from './find-field.ts';

it('of what the search finds, takes what the map has: units by the slug of their page, works and links by their page', () => {
  const catalogue = catalogueOf(
    mapRecords({
      slugs: { 'quang-ninh-2025': 'quang-ninh' },
      works: [mapWork('du-an/cau', ['quang-ninh'])],
      links: [mapLink('hop-tac', [['quang-ninh', 'vinh-phuc']])],
    }),
  );
  const keyOf = (page: string) => keyOfPage(catalogue, page);
  expect(['tinh/quang-ninh', 'tinh/phu-tho-2025', 'du-an/cau', 'lien-ket/hop-tac'].map(keyOf)).toEqual([
    'tinh/quang-ninh',
    'tinh/phu-tho-2025',
    'du-an/cau',
    'lien-ket/hop-tac',
  ]);
  expect(['tinh/ha-noi', 'nhiem-vu/cau', 'du-an/duong', 'vung'].map(keyOf)).toEqual(Array(4).fill(undefined));
});
