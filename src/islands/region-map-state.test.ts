import { describe, expect, it } from 'vitest';
import { nextState, parseBasis, parseTexts } from './region-map-state.ts';

const texts = {
  region: 'Bản đồ tương tác',
  loading: 'Đang tải bản đồ…',
  opened: 'Đã mở bản đồ',
  closed: 'Đã đóng bản đồ',
  failed: 'Không tải được bản đồ',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  closePopup: 'Đóng',
  details: 'Xem trang',
};

describe('nextState', () => {
  it.each([
    ['closed', 'open', 'loading'],
    ['loading', 'loaded', 'open'],
    ['loading', 'fail', 'failed'],
    ['failed', 'open', 'loading'],
    ['open', 'close', 'closed'],
    ['closed', 'loaded', 'closed'],
    ['open', 'open', 'open'],
  ] as const)('%s, on %s, is %s', (state, action, expected) => {
    expect(nextState(state, action)).toBe(expected);
  });
});

describe('parseTexts', () => {
  it('reads all texts', () => {
    expect(parseTexts(JSON.stringify(texts))).toEqual(texts);
  });
  it('names the texts that are missing', () => {
    const { zoomIn: _, details: __, ...rest } = texts;
    expect(() => parseTexts(JSON.stringify(rest))).toThrow('missing text of region-map: zoomIn, details');
    expect(() => parseTexts(undefined)).toThrow('missing text of region-map: region');
  });
});

describe('parseBasis', () => {
  it('takes the two bases and nothing else', () => {
    expect([parseBasis('63'), parseBasis('34')]).toEqual(['63', '34']);
    expect(() => parseBasis('64')).toThrow('invalid basis: 64, expected 63 or 34');
  });
});
