import { describe, expect, it } from 'vitest';
import { asksForMap, nextState, parseTexts } from './region-map-state.ts';

const texts = {
  region: 'Bản đồ tương tác',
  loading: 'Đang tải bản đồ…',
  opened: 'Đã mở bản đồ',
  closed: 'Đã đóng bản đồ',
  failed: 'Không tải được bản đồ',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
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
    const { zoomIn: _, closed: __, ...rest } = texts;
    expect(() => parseTexts(JSON.stringify(rest))).toThrow('missing text of region-map: closed, zoomIn');
    expect(() => parseTexts(undefined)).toThrow('missing text of region-map: region');
  });
});

describe('asksForMap', () => {
  it.each([
    ['?chon=tinh/quang-ninh', true],
    ['?tu=2019&utm=1', true],
    ['?utm=1', false],
    ['', false],
  ])('of «%s» is %s', (search, expected) => {
    expect(asksForMap({ search }, 'chon tu den')).toBe(expected);
  });
});
