import { expect, it } from 'vitest';
import { stack } from './stack/index.ts';
import type { StackData } from './stack/layout.ts';
import { plainCss, standalone } from './standalone.ts';
import { svg } from './svg.ts';
import { FORMAT } from '../../test/support/chart-format.ts';

const TOKENS =
  ':root { --link: #26367f; --ink: #14171c; } @media (prefers-color-scheme: dark) { :root { --link: #fff; } }';

it('writes custom properties out in their first values and leaves rules of media out', () => {
  const css =
    '/* một */ .step-1 { fill: var(--link); }\n@media print { .step-1 { fill: var(--none); } .a { fill: #000; } }\n.b { fill: var(--ink); }';
  expect(plainCss(css, TOKENS)).toBe('.step-1 { fill: #26367f; } .b { fill: #14171c; }');
  expect(() => plainCss('.a { fill: var(--son); }', TOKENS)).toThrow('unknown custom property: --son');
});

it('stands a drawing among its title and its source, as the picture that was looked at', async () => {
  const data: StackData = {
    columns: { row: 'Lĩnh vực', total: 'Số liên kết' },
    series: [{ label: 'liên kết', fill: 'solid' }],
    rows: [{ label: 'Đường bộ', values: [3] }],
    share: false,
  };
  const text = { title: 'Số liên kết theo lĩnh vực', description: 'Đường bộ có 3.' };
  const file = standalone(
    stack.draw(stack.layout(data, { width: 680 }, FORMAT), text, 'cot'),
    {
      title: text.title,
      finding: 'Đường bộ có nhiều liên kết nhất: 3 trên tổng số 5 liên kết.',
      lines: [
        'Đơn vị: liên kết.',
        'Nguồn: Liên kết vùng, lien-ket-vung.example/bieu-do/linh-vuc/, ngày 24/9/2026. CC BY 4.0.',
      ],
    },
    '.chart-solid { fill: #4459ad; }',
  );
  await expect(String(file)).toMatchFileSnapshot('snapshots/standalone.svg');
});

it('refuses a drawing without a size', () => {
  expect(() => standalone(svg`<svg></svg>`, { title: '', finding: '', lines: [] }, '')).toThrow(
    'drawing without a size',
  );
});
