import { describe, expect, it } from 'vitest';
import { textWidth } from '../charts/text-width.ts';
import { provinces34, provinces63 } from '../reference/index.ts';
import { fittingNames } from './fitting-names.ts';

describe('names of units on the opened map', () => {
  /** As the map places them at a zoom: 256 pixels are the world at zoom 0. */
  const shown = (zoom: number, basis: '63' | '34') => {
    const scale = (256 * 2 ** zoom) / 360;
    const table = basis === '63' ? provinces63 : provinces34;
    const places = table.map(({ name, label: [lon, lat], bbox }) => ({
      name,
      width: textWidth(name, 12),
      x: lon * scale,
      y: -lat * scale * 1.07,
      room: (bbox[2] - bbox[0]) * scale,
    }));
    return { places, found: fittingNames(places, 12) };
  };
  it.each([5, 7, 8.5, 9])('do not cover each other at zoom %d', (zoom) => {
    const { found } = shown(zoom, '63');
    for (const [i, a] of found.entries())
      for (const b of found.slice(i + 1)) {
        const apart = (textWidth(a.name, 12) + textWidth(b.name, 12)) / 2;
        expect(Math.abs(a.x - b.x) > apart || Math.abs(a.y - b.y) > 12, `${a.name}, ${b.name}`).toBe(true);
      }
  });
  it('are few on the whole country and all of the delta when it fills the map', () => {
    expect(shown(5, '63').found.length).toBeLessThan(12);
    const names = shown(9, '63').found.map(({ name }) => name);
    for (const name of ['Hà Nam', 'Hưng Yên', 'Bắc Ninh', 'Thái Bình', 'Nam Định', 'Hải Dương', 'Hải Phòng'])
      expect(names).toContain(name);
  });
  it('prefer those that come first', () => {
    const place = { x: 0, y: 0, width: 40, room: 200 };
    const names = fittingNames(
      [
        { ...place, name: 'Hà Nam' },
        { ...place, name: 'Nam Định' },
      ],
      12,
    );
    expect(names.map(({ name }) => name)).toEqual(['Hà Nam']);
  });
  it('are left out where they are much wider than their unit', () => {
    const place = { x: 0, y: 0, width: 40 };
    expect(fittingNames([{ ...place, room: 30 }], 12)).toEqual([]);
    expect(fittingNames([{ ...place, room: 36 }], 12)).toHaveLength(1);
  });
});
