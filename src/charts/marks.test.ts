import { expect, it } from 'vitest';
import { FORMAT } from '../../test/support/chart-format.ts';
import { drawStack } from './stack/draw.ts';
import { layoutStack } from './stack/layout.ts';

const TALLY = { measure: 'linkages', of: 'sectors/du-lich', value: 3, text: '3' } as const;
const DATA = {
  columns: { row: 'Lĩnh vực', total: 'Tất cả' },
  series: [{ label: 'hoạt động', fill: 'solid' as const }],
  rows: [{ label: 'Du lịch', values: [3], total: TALLY }],
  share: false,
};
const TEXT = { title: 'Liên kết theo lĩnh vực', description: 'Du lịch nhiều nhất.' };
const layout = layoutStack(DATA, { width: 640 }, FORMAT);

it('a bar that leads on is a link, named by its title alone: no letter stands in it', () => {
  const drawing = String(drawStack(layout, { ...TEXT, hrefOf: ({ tally }) => `/linh-vuc/?${tally?.of}` }, 'a'));
  expect(drawing).toContain('role="group"');
  const [link] = /<a href="\/linh-vuc\/\?sectors\/du-lich"[^]*?<\/a>/.exec(drawing) ?? [];
  expect(link).toContain('<title>Du lịch: ');
  expect(link).not.toContain('<text');
  expect(drawing.replace(link!, '')).toContain('>Du lịch</text>');
});

it('a bar that leads nowhere is no link, and its drawing a picture', () => {
  const drawing = String(drawStack(layout, TEXT, 'a'));
  expect(drawing).toContain('role="img"');
  expect(drawing).not.toContain('<a ');
});
