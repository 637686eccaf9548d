import { markdownToHtml } from 'satteri';
import { expect, it } from 'vitest';
import { handbookPlugins } from './handbook.ts';

async function html(markdown: string): Promise<string> {
  return (await markdownToHtml(markdown, { hastPlugins: handbookPlugins('/lkv/') })).html;
}

it('headings have ids without diacritics, each once', async () => {
  const page = await html('## Đường bộ Đắk Lắk\n\n## Đường bộ Đắk Lắk\n\n## …\n');
  expect([...page.matchAll(/id="([^"]+)"/g)].map((match) => match[1])).toEqual([
    'duong-bo-dak-lak',
    'duong-bo-dak-lak-2',
    'muc',
  ]);
});

it('tables are aligned by classes, not by style attributes', async () => {
  const page = await html('| Tỉnh | Vốn |\n| :-- | --: |\n| Phú Yên | 12 |\n');
  expect(page).not.toContain('style');
  expect(page).toContain('<td class="align-right">12</td>');
});

it('links from the root stay below the base path, others as they are', async () => {
  const page = await html(
    '[a](/tinh/dak-lak/) [b](https://example.org/x/) [c](../khac/) [d](#muc) [e](//example.org/)',
  );
  expect([...page.matchAll(/href="([^"]+)"/g)].map((match) => match[1])).toEqual([
    '/lkv/tinh/dak-lak/',
    'https://example.org/x/',
    '../khac/',
    '#muc',
    '//example.org/',
  ]);
});
