import { describe, expect, it } from 'vitest';
import { parseUnit } from './units.ts';

describe('parseUnit(text)', () => {
  it.each<[string, string | null, number]>([
    ['triệu lượt khách', 'lượt khách', 6],
    ['nghìn tỷ đồng', 'VND', 12],
    ['% kế hoạch', '%', 0],
    ['điểm phần trăm', 'điểm %', 0],
    ['đồng/kg', 'VND', 0],
    ['Tấn', 'tấn', 0],
    ['hội chợ', null, 0],
    ['tỷ lệ', null, 0],
  ])('%s', (text, unit, power) => {
    const parsed = parseUnit(text);
    expect([parsed.unit?.name ?? null, parsed.power]).toEqual([unit, power]);
  });
});
