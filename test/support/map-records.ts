import type { MapLink, MapRecords, MapWork } from '../../src/maps/map-model.ts';

/** A link as the opened map has it. */
export function mapLink(id: string, pairs: [string, string][], more: Partial<MapLink> = {}): MapLink {
  const units = [...new Set(pairs.flat())];
  return {
    key: `lien-ket/${id}`,
    title: `Hợp tác ${id}`,
    who: '',
    units,
    sectors: [],
    form: 'activity',
    pairs,
    ...more,
  };
}

export function mapWork(key: string, units: string[], more: Partial<MapWork> = {}): MapWork {
  return { key, title: key, who: '', units, sectors: [], kind: 'cầu', states: [], funding: [], ...more };
}

/** Quảng Ninh as it was and is; Vĩnh Phúc and Phú Thọ, which are one today. */
export function mapRecords(more: Partial<MapRecords> = {}): MapRecords {
  return {
    words: {},
    base: '',
    currentBasis: '34',
    current: { 'quang-ninh': ['quang-ninh-2025'], 'vinh-phuc': ['phu-tho-2025'], 'phu-tho': ['phu-tho-2025'] },
    names: {
      'quang-ninh': 'Quảng Ninh',
      'quang-ninh-2025': 'Quảng Ninh',
      'phu-tho-2025': 'Phú Thọ',
      'phu-tho': 'Phú Thọ (đến 30/6/2025)',
      'vinh-phuc': 'Vĩnh Phúc',
    },
    slugs: {},
    main: [],
    places: {
      'quang-ninh': [107.2, 21.2],
      'quang-ninh-2025': [107.2, 21.2],
      'phu-tho-2025': [105.2, 21.3],
      'vinh-phuc': [105.6, 21.3],
    },
    choices: { 'linh-vuc': [], 'hinh-thuc': [['agreement', 'thỏa thuận']], 'tinh-trang': [], von: [], vung: [] },
    regions: [],
    links: [],
    works: [],
    naming: [],
    ...more,
  };
}
