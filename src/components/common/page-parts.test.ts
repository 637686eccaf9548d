import { expect, it } from 'vitest';
import { pageParts } from './page-parts.ts';

const part = (id: string, heading: string) =>
  `<section class="part" id="${id}"><h2 id="${id}-ten">${heading}</h2></section>`;

it('a long page tells its parts in their order, by their headings without marks', () => {
  const counted = part('du-an', '<a href="/du-an/">Dự án (<data value="2" data-measure="projects">2</data>)</a>');
  const html = `<h1>Đắk Lắk</h1>${part('a', 'Liên kết')}${counted}${part('b', 'A &amp; B')}${part('c', ' Lịch\n sử ')}`;
  expect(pageParts(html)).toEqual([
    { id: 'a', text: 'Liên kết' },
    { id: 'du-an', text: 'Dự án (2)' },
    { id: 'b', text: 'A &amp; B' },
    { id: 'c', text: 'Lịch sử' },
  ]);
});

it('a short page has no list of parts, and a part without an anchor is none', () => {
  expect(pageParts(part('a', 'Một') + part('b', 'Hai') + part('c', 'Ba'))).toEqual([]);
  expect(pageParts('<section class="part"><h2>Một</h2></section>'.repeat(9))).toEqual([]);
});
