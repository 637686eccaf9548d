import { expect, it } from 'vitest';
import { printedLinks } from './addresses.ts';

it('names each address once, under its first text, in the order of the page', () => {
  expect(
    printedLinks(
      '<p><a href="/tinh/dak-lak/">Đắk Lắk</a>, <a class="x" href="/tinh/gia-lai/#doi-tac"><b>Gia</b> Lai</a>, ' +
        '<a href="/tinh/dak-lak/#lich-su">lịch sử</a></p>',
    ),
  ).toEqual([
    { text: 'Đắk Lắk', href: '/tinh/dak-lak/' },
    { text: 'Gia Lai', href: '/tinh/gia-lai/' },
  ]);
});

it('names at most a hundred', () => {
  const html = Array.from({ length: 140 }, (_, i) => `<a href="/van-ban/so-${i}/">Số ${i}</a>`).join('');
  expect(printedLinks(html)).toHaveLength(100);
});

it('leaves out numbers, which say nothing of where they lead', () => {
  expect(printedLinks('<a href="/lien-ket/?linh-vuc=du-lich">3</a> <a href="/lien-ket/?ben=hue">12 (2)</a>')).toEqual(
    [],
  );
});

it('leaves out places on the page itself, drawings, and links that are their own address', () => {
  expect(
    printedLinks(
      '<a href="#doi-tac">13 đơn vị</a><svg><a href="/tinh/hue/"><title>Huế</title></a></svg>' +
        '<a href="https://example.org/a">https://example.org/a</a><a href="/x/"><svg><path/></svg></a>',
    ),
  ).toEqual([]);
});

it('keeps entities as they stand, and shortens what is long', () => {
  const [link] = printedLinks(`<a href="https://example.org/?a=1&amp;b=2">${'Phối hợp '.repeat(20)}</a>`);
  expect(link!.href).toBe('https://example.org/?a=1&amp;b=2');
  expect(link!.text.length).toBeLessThanOrEqual(71);
});
