/** Parts of a unit's page, to which the paragraph leads. */
export const UNIT_ANCHORS = {
  partners: 'doi-tac',
  current: 'don-vi-hien-nay',
  written: 'ten-khi-viet',
  internal: 'noi-bo',
  internalWritten: 'noi-bo-khi-viet',
  sectors: 'linh-vuc',
  time: 'thoi-gian',
  history: 'lich-su',
  articles: 'bai-viet',
  gaps: 'khoang-trong',
  nearby: 'noi-khac',
} as const;

/** The row of another unit among the partners of today; of those as written `-khi-viet` stands behind. */
export const withAnchor = (slug: string) => `voi-${slug}`;

/** Parts of the page of a place or region, by how their records concern it. */
export const RELATED_ANCHORS = { linkage: 'qua-lien-ket', inferred: 'suy-ra', through: 'theo-hinh' } as const;
