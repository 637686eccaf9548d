import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { unitView } from './unit.ts';

const evidence = [{ article: 'vinh-phuc', quote: 'Vĩnh Phúc và Thái Nguyên ký quy chế phối hợp' }];
const linkage = (id: string, province: string, rest: object) => ({
  id,
  title: `Quy chế ${id}`,
  form: 'regulation',
  pattern: 'together',
  evidence,
  parties: [{ province }, { province: 'thai-nguyen-2025' }],
  ...rest,
});
const corpus = testCorpus({
  buildDate: '2026-01-01',
  seeds: { 'vinh-phuc.txt': 'Vĩnh Phúc và Thái Nguyên ký quy chế phối hợp. Phú Thọ nay gồm ba tỉnh cũ.' },
  records: {
    linkages: [
      {
        ...linkage('mot', 'vinh-phuc', { signed: '2022-06', period: { from: '2022', to: '2025' } }),
        parties: [{ province: 'vinh-phuc' }, { province: 'thai-nguyen' }],
      },
      linkage('hai', 'phu-tho-2025', { signed: '2025-09-24', period: { from: '2025', to: '2030' } }),
    ],
  },
});
const context = createContext(corpus, 'vi');
const pages = context.units.pages(corpus.buildDate);
const viewOf = (slug: string) =>
  unitView(
    context,
    pages.find((page) => page.slug === slug)!,
  );
const drawn = (times: ReturnType<typeof viewOf>['times'] | undefined) =>
  times?.drawing && [...new Set(times.drawing.data.marks.map(({ label }) => label))].sort();

describe('the dates of a province', () => {
  it('are those of the land that a merged unit holds, on both bases, as are its partners', () => {
    const { times, links } = viewOf('phu-tho-2025');
    expect(drawn(times)).toEqual(['Quy chế hai', 'Quy chế mot']);
    expect(times.drawing!.basis).toMatch(/hiện nay \(1\/1\/2026\) cùng những đơn vị cũ .* theo tên khi viết cũng là/);
    const titles = links.written.flatMap(({ refs }) => refs.map(({ title }) => title));
    expect([...new Set(titles)].sort()).toEqual(drawn(times));
  });
  it('of a former unit are its own, of which no basis needs to be told', () => {
    const { times } = viewOf('vinh-phuc');
    expect(drawn(times)).toEqual(['Quy chế mot']);
    expect(times.drawing!.basis).toBeUndefined();
  });
  it('are not drawn where there are none', () => {
    expect(viewOf('ca-mau-2025').times).toEqual({ items: [], count: 0 });
  });
});
