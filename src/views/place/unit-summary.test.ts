import { describe, expect, it } from 'vitest';
import type { CollectionName } from '../../schemas/index.ts';
import { createContext, type ViewContext } from '../common/context.ts';
import { regionView } from './region.ts';
import type { Run } from '../../domain/run.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { enumerate, fill } from './unit-summary.ts';
import { unitView } from './unit.ts';
import type { UnitView } from './unit-view.ts';

const SEED =
  'Các tỉnh, thành phố bàn việc chung về rừng và đường. Quảng Ninh làm cầu. Nghệ An mở hội chợ. Vùng kinh tế trọng điểm Bắc Bộ họp.';
const evidence = [{ article: 'viec-chung', quote: 'bàn việc chung' }];
const quoting = (quote: string) => ({ evidence: [{ article: 'viec-chung', quote }] });
type Records = Partial<Record<CollectionName, ({ id: string } & Record<string, unknown>)[]>>;

/** A linkage of units with each other, or of a hub with each. */
function link(id: string, units: string[], more: Record<string, unknown> = {}) {
  const parties = units.map((province) => ({ province }));
  const pattern = more.hub === undefined ? 'together' : 'hub';
  return { id, title: `Việc ${id}`, form: 'activity', pattern, parties, evidence, ...more };
}

function contextOf(records: Records, seeds: Record<string, string> = { 'viec-chung.txt': SEED }): ViewContext {
  return createContext(testCorpus({ buildDate: '2026-01-15', seeds, records }), 'vi');
}

function view(context: ViewContext, slug: string): UnitView {
  const { corpus, units } = context;
  const page = units.pages(corpus.buildDate).find((each) => each.slug === slug)!;
  return unitView(context, page);
}

const textOf = (paragraphs: readonly Run[][]) =>
  paragraphs
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join(' ')
    .replaceAll('\u00A0', ' ');
const paragraph = (records: Records, slug: string) => textOf(view(contextOf(records), slug).summary);

describe('the paragraph of a unit', () => {
  it('of which nothing is recorded is one honest sentence', () => {
    expect(paragraph({}, 'ca-mau-2025')).toBe('Chưa có câu trích nào gọi tên tỉnh Cà Mau.');
  });

  it('whose name stands only in texts that nobody edited says so', () => {
    const context = contextOf({}, { 'ban-tho.txt': 'Tỉnh Sơn La trồng rừng.' });
    expect(textOf(view(context, 'son-la').summary)).toBe(
      'Chưa có câu trích nào gọi tên tỉnh Sơn La; tên này có trong 1 bài viết chưa biên tập.',
    );
  });

  it('with one partner names it, its sector, and that no time is stated', () => {
    const records = { linkages: [link('a', ['ha-noi', 'nghe-an'], { sectors: ['y-te'] })] };
    expect(paragraph(records, 'nghe-an')).toBe(
      'Tỉnh Nghệ An liên kết với 1 đơn vị hiện nay: Hà Nội (1 liên kết), về y tế. Nguồn không nêu thời gian của liên kết này. ' +
        'Ở những bản ghi gọi tên nơi này và ở các liên kết của nơi này, nguồn không nêu 1 thông tin.',
    );
  });

  it.each([
    ['ho-chi-minh', /^Cho đến ngày 30\/6\/2025, Thành phố Hồ Chí Minh liên kết với .*, TP\. Hồ Chí Minh cùng /],
    ['ho-chi-minh-2025', /^Thành phố Hồ Chí Minh \(trước ngày 1\/7\/2025 là .* và TP\. Hồ Chí Minh\) liên kết với /],
    ['hai-phong', /^Cho đến ngày 30\/6\/2025, thành phố Hải Phòng liên kết với .*, Hải Phòng cùng Hải Dương /],
  ])('calls a city by its long name first, then as elsewhere: %s', (slug, told) => {
    expect(paragraph({ linkages: [link('a', ['ho-chi-minh', 'hai-phong'])] }, slug)).toMatch(told);
  });

  it('says of a city that nothing is recorded with its kind, written as the decree on capitals has it', () => {
    expect(paragraph({}, 'hue')).toBe('Chưa có câu trích nào gọi tên thành phố Huế.');
    expect(paragraph({}, 'ho-chi-minh-2025')).toBe('Chưa có câu trích nào gọi tên Thành phố Hồ Chí Minh.');
  });

  it('with many names the one it is linked with most, what about most, since when, and both counts', () => {
    const records: Records = {
      linkages: [
        link('duong', ['quang-ninh', 'hai-phong'], {
          sectors: ['ha-tang-giao-thong'],
          period: { from: 2020, to: 2021 },
        }),
        link('cang', ['quang-ninh', 'hai-duong'], { sectors: ['ha-tang-giao-thong'], period: '2021-09' }),
        link('rung', ['lang-son', 'bac-giang'], { hub: { province: 'quang-ninh' }, sectors: ['bao-ve-rung'] }),
      ],
      projects: [
        { id: 'cau', name: 'Cầu', kind: 'bridge', provinces: ['quang-ninh'], ...quoting('Quảng Ninh làm cầu') },
      ],
      directives: [
        {
          id: 'x',
          what: 'Trình',
          lead: [{ province: 'quang-ninh' }],
          strength: 'request',
          ...quoting('Quảng Ninh làm cầu'),
          due: '2022-09',
        },
        {
          id: 'y',
          what: 'Báo cáo',
          issuer: { province: 'quang-ninh' },
          strength: 'request',
          due: '2030',
          ...quoting('Quảng Ninh làm cầu'),
        },
      ],
    };
    expect(paragraph(records, 'quang-ninh')).toBe(
      'Tỉnh Quảng Ninh liên kết với 3 đơn vị hiện nay (4 tỉnh, thành phố theo tên khi viết), nhiều nhất với Hải Phòng (2 liên kết) ' +
        'và về hạ tầng giao thông (2 liên kết). Trong các liên kết đã biết thời gian, sớm nhất là liên kết từ năm 2020. ' +
        'Quảng Ninh còn được gọi tên trong 1 dự án và 2 nhiệm vụ (1 đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành); ' +
        'nguồn không nêu 11 thông tin ở những bản ghi ấy và ở các liên kết của nơi này.',
    );
  });

  it('calls equals equal: each place, two places, and more than can be named', () => {
    const each = { linkages: [link('a', ['ha-noi', 'nghe-an']), link('b', ['nghe-an', 'son-la'])] };
    expect(paragraph(each, 'nghe-an')).toMatch(/^Tỉnh Nghệ An liên kết với 2 đơn vị hiện nay, mỗi nơi 1 liên kết\. /);
    const two = { linkages: ['a', 'b'].map((id) => link(id, ['ha-noi', 'son-la'], { hub: { province: 'nghe-an' } })) };
    two.linkages.push(link('c', ['nghe-an', 'cao-bang']));
    expect(paragraph(two, 'nghe-an')).toMatch(/, nhiều nhất với Hà Nội và Sơn La \(mỗi nơi 2 liên kết\)\. /);
    const many = ['ha-noi', 'son-la', 'lai-chau', 'dien-bien'];
    const four = { linkages: ['a', 'b'].map((id) => link(id, many, { hub: { province: 'nghe-an' } })) };
    four.linkages.push(link('c', ['nghe-an', 'cao-bang']));
    expect(paragraph(four, 'nghe-an')).toMatch(/, nhiều nhất với 4 nơi \(mỗi nơi 2 liên kết\)\. /);
  });

  it('names two sectors that are equally frequent, and counts more of them', () => {
    const two = ['a', 'b'].map((id) => link(id, ['ha-noi', 'nghe-an'], { sectors: ['du-lich', 'ha-tang-giao-thong'] }));
    expect(paragraph({ linkages: two }, 'nghe-an')).toMatch(
      /^Tỉnh Nghệ An liên kết với 1 đơn vị hiện nay: Hà Nội \(2 liên kết\), về du lịch, dịch vụ và về hạ tầng giao thông \(mỗi lĩnh vực 2 liên kết\)\. /,
    );
    const three = [link('a', ['ha-noi', 'nghe-an'], { sectors: ['du-lich', 'ha-tang-giao-thong', 'y-te'] })];
    expect(paragraph({ linkages: three }, 'nghe-an')).toMatch(/, về 3 lĩnh vực \(mỗi lĩnh vực 1 liên kết\)\. /);
  });

  it.each([
    ['2021', 'Thời gian của liên kết này: năm 2021.'],
    ['2021-09', 'Thời gian của liên kết này: tháng 9/2021.'],
    ['2021-09-24', 'Thời gian của liên kết này: ngày 24/9/2021.'],
    [{ from: '2021-09', continues: true }, 'Thời gian của liên kết này: từ tháng 9/2021.'],
  ])('is as precise as the source, and no more: %j', (period, sentence) => {
    expect(paragraph({ linkages: [link('a', ['ha-noi', 'nghe-an'], { period })] }, 'nghe-an')).toContain(
      ` ${sentence}`,
    );
  });

  it('says that a time was inferred', () => {
    const dated = { period: '2021', inferred: { period: 'theo ngày của bài' } };
    const one = link('a', ['ha-noi', 'nghe-an'], dated);
    expect(paragraph({ linkages: [one] }, 'nghe-an')).toContain('Thời gian của liên kết này: năm 2021 (suy ra).');
  });

  it('counts no partner where the source names none', () => {
    const vague = link('a', [], { hub: { province: 'nghe-an' }, parties: [{ class: 'nhiều tỉnh, thành' }] });
    expect(paragraph({ linkages: [vague] }, 'nghe-an')).toMatch(
      /^Các nguồn nêu 1 liên kết của tỉnh Nghệ An nhưng không gọi tên tỉnh, thành phố nào cùng liên kết\. /,
    );
  });

  it('of one that is named in records without a link says that first', () => {
    const events = [
      {
        id: 'hoi-cho',
        title: 'Hội chợ',
        kind: 'fair',
        place: { province: 'nghe-an', asWritten: 'Vinh' },
        ...quoting('Nghệ An mở hội chợ'),
      },
    ];
    expect(paragraph({ events }, 'nghe-an')).toBe(
      'Chưa có liên kết nào gọi tên tỉnh Nghệ An. Nghệ An được gọi tên trong 1 sự kiện; nguồn không nêu 2 thông tin ở những bản ghi ấy và ở các liên kết của nơi này.',
    );
  });

  it('of a former unit splits its partners into those that are now elsewhere and those that are now with it', () => {
    const linkages = [
      link('a', ['phu-tho', 'bac-giang', 'bac-ninh'], { hub: { province: 'vinh-phuc' } }),
      link('b', ['vinh-phuc', 'phu-tho'], { sectors: ['bao-ve-rung'] }),
    ];
    expect(paragraph({ linkages }, 'vinh-phuc')).toBe(
      'Cho đến ngày 30/6/2025, tỉnh Vĩnh Phúc liên kết với 3 tỉnh, thành phố (1 nơi nay ở trong cùng đơn vị, 2 nơi nay thuộc 1 đơn vị khác), ' +
        'nhiều nhất với Phú Thọ (2 liên kết), về bảo vệ rừng vùng giáp ranh. Nguồn không nêu thời gian của các liên kết này. ' +
        'Ngày 1/7/2025, Vĩnh Phúc cùng Hòa Bình và Phú Thọ hợp nhất thành Phú Thọ. Ở những bản ghi gọi tên nơi này và ở các liên kết của nơi này, nguồn không nêu 2 thông tin.',
    );
  });

  it('of a merged unit whose links are all within it speaks of no partner', () => {
    expect(paragraph({ linkages: [link('b', ['vinh-phuc', 'phu-tho'])] }, 'phu-tho-2025')).toMatch(
      /^Các nguồn chỉ nêu liên kết giữa những nơi nay ở trong tỉnh Phú Thọ \(1 cặp tỉnh, thành phố\)\. /,
    );
  });
});

describe('the paragraph of a region', () => {
  const of = (records: Records, id: string) => textOf(regionView(contextOf(records), id).summary);

  it('counts members on its last day, links among them, links and records that name it', () => {
    const records: Records = {
      linkages: [
        link('a', ['quang-ninh', 'hai-phong']),
        link('b', ['quang-ninh', 'hai-phong', 'lang-son']),
        link('c', ['ha-noi', 'hai-phong'], {
          regions: ['kttd-bac-bo'],
          ...quoting('Vùng kinh tế trọng điểm Bắc Bộ họp'),
        }),
        link('d', ['nghe-an', 'thanh-hoa'], {
          regions: ['kttd-bac-bo'],
          ...quoting('Vùng kinh tế trọng điểm Bắc Bộ họp'),
        }),
      ],
      directives: [
        {
          id: 'x',
          what: 'Điều phối',
          lead: [{ region: 'kttd-bac-bo' }],
          strength: 'request',
          ...quoting('Vùng kinh tế trọng điểm Bắc Bộ họp'),
        },
      ],
    };
    expect(of(records, 'kttd-bac-bo')).toBe(
      'Vùng kinh tế trọng điểm Bắc Bộ có từ 13/8/2004 đến 30/6/2025 (suy ra): ngày 13/8/2004 gồm 8 tỉnh, thành phố, sau đó 7 tỉnh, thành phố. Các nguồn nêu 3 liên kết giữa các thành viên, ' +
        'nhiều nhất là Hải Phòng – Quảng Ninh (2 liên kết); 2 liên kết gọi tên vùng này; tất cả là 4 liên kết khác nhau. Vùng này còn được gọi tên trong 1 nhiệm vụ.',
    );
  });

  it.each([
    ['trong số đó', ['quang-ninh', 'hai-phong']],
    ['khác', ['nghe-an', 'thanh-hoa']],
  ])('says that linkages that name it are «%s»', (word, provinces) => {
    const naming = { regions: ['kttd-bac-bo'], ...quoting('Vùng kinh tế trọng điểm Bắc Bộ họp') };
    const linkages = [link('a', ['quang-ninh', 'hai-phong']), link('b', provinces, naming)];
    expect(of({ linkages }, 'kttd-bac-bo')).toContain(`; 1 liên kết ${word} gọi tên vùng này.`);
    const { lines } = regionView(contextOf({ linkages }), 'kttd-bac-bo').links;
    expect(lines.map(({ id, naming: names = false }) => [id, names])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('has the records of its members in a part of their own, as many as are counted', () => {
    const linkages = [link('a', ['quang-ninh', 'nghe-an']), link('b', ['nghe-an', 'thanh-hoa'])];
    const context = contextOf({ linkages });
    const { ofMembers, links } = regionView(context, 'kttd-bac-bo');
    expect(ofMembers.map(({ collection, count, lines }) => [collection, count, lines.length])).toEqual([
      ['linkages', context.facts.count('linkages-members', 'regions/kttd-bac-bo').value, 1],
    ]);
    expect(links.lines).toEqual([]);
  });

  it('of today counts links between units of today', () => {
    expect(
      of({ linkages: [link('a', ['hai-duong', 'bac-giang']), link('b', ['hai-duong', 'hai-phong'])] }, 'dbsh-2025'),
    ).toBe(
      'Đồng bằng sông Hồng gồm 6 tỉnh, thành phố, từ 1/7/2025 (suy ra). Các nguồn nêu 1 liên kết giữa các thành viên.',
    );
  });

  it('of which nothing is recorded says so', () => {
    expect(of({}, 'tn')).toBe(
      'Tây Nguyên gồm 5 tỉnh, thành phố, từ 7/9/2006 đến 30/6/2025 (suy ra). Chưa có liên kết nào giữa các thành viên, cũng chưa có bản ghi nào gọi tên vùng này.',
    );
  });

  it('that only a source calls so has no members unless the source names them', () => {
    const region = { id: 'mien-bac', name: 'Khu vực miền Bắc', kind: 'informal', evidence };
    expect(of({ regions: [region] }, 'mien-bac')).toBe(
      'Khu vực miền Bắc là cách gọi của nguồn; nguồn không kể gồm những tỉnh nào. Chưa có bản ghi nào gọi tên vùng này.',
    );
    const named = { ...region, members: ['ha-noi', 'son-la'] };
    expect(of({ regions: [named], linkages: [link('a', ['ha-noi', 'son-la'])] }, 'mien-bac')).toBe(
      'Khu vực miền Bắc là cách gọi của nguồn, gồm 2 tỉnh, thành phố. Các nguồn nêu 1 liên kết giữa các thành viên.',
    );
  });
});

it('a text is filled at its places, and a list ends with «và»', () => {
  const runs = fill('{a} với {b}.', { a: [{ text: 'A', path: '#a' }], b: [] });
  expect(runs).toEqual([{ text: 'A', path: '#a' }, { text: ' với ' }, { text: '.' }]);
  const list = (texts: string[]) =>
    textOf([
      enumerate(
        texts.map((text) => [{ text }]),
        ' và ',
      ),
    ]);
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(list)).toEqual(['', 'A', 'A và B', 'A, B và C']);
});
