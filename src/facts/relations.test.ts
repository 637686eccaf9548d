import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { factsOf } from './index.ts';

const SEED =
  'Ngày 24/9/2021, UBND tỉnh Đắk Lắk và tỉnh Khánh Hoà ký biên bản. Các sở, ngành 2 bên sẽ phối hợp. ' +
  'Cao tốc Khánh Hòa - Buôn Ma Thuột đi qua rừng. Sở Du lịch mở hội chợ. Chương trình do Phú Yên chủ trì. ' +
  'Vùng Tây Nguyên bàn việc chung.';
const quoting = (quote: string) => ({ evidence: [{ article: 'bai', quote }] });
const corpus = testCorpus({
  buildDate: '2026-11-30',
  seeds: { 'bai.txt': SEED },
  records: {
    linkages: [
      {
        id: 'bien-ban',
        title: 'Biên bản',
        form: 'agreement',
        pattern: 'together',
        parties: [{ province: 'dak-lak' }, { province: 'khanh-hoa' }],
        documents: ['van-ban'],
        ...quoting('UBND tỉnh Đắk Lắk và tỉnh Khánh Hoà ký biên bản'),
      },
    ],
    documents: [{ id: 'van-ban', title: 'Biên bản', kind: 'memorandum', ...quoting('ký biên bản') }],
    directives: [
      {
        id: 'phoi-hop',
        what: 'Phối hợp',
        strength: 'commitment',
        basis: ['linkages/bien-ban'],
        ...quoting('Các sở, ngành 2 bên sẽ phối hợp'),
      },
      {
        id: 'hop',
        what: 'Họp',
        strength: 'request',
        lead: [{ region: 'tn' }],
        ...quoting('Vùng Tây Nguyên bàn việc chung'),
      },
      { id: 'ban', what: 'Bàn', strength: 'request', lead: [{ region: 'tn' }], ...quoting('sẽ phối hợp') },
    ],
    organizations: [
      {
        id: 'so-du-lich',
        name: 'Sở Du lịch',
        level: 'province',
        province: 'dak-lak',
        inferred: { province: 'bài của báo Đắk Lắk' },
        ...quoting('Sở Du lịch mở hội chợ'),
      },
    ],
    events: [
      {
        id: 'hoi-cho',
        title: 'Hội chợ',
        kind: 'fair',
        participants: [{ organization: 'so-du-lich' }],
        ...quoting('Sở Du lịch mở hội chợ'),
      },
    ],
    programmes: [{ id: 'chuong-trinh', title: 'Chương trình', ...quoting('Chương trình do Phú Yên chủ trì') }],
    assets: [
      {
        id: 'cao-toc',
        name: 'Cao tốc',
        kind: 'expressway',
        provinces: ['khanh-hoa', 'phu-yen'],
        geometry: { file: 'duong.geojson', feature: 'cao-toc', gives: ['provinces'] },
        inferred: { provinces: 'đọc theo bản vẽ' },
        ...quoting('Cao tốc Khánh Hòa - Buôn Ma Thuột đi qua rừng'),
      },
    ],
  },
});
const facts = factsOf(corpus);
const kindsAt = (slug: string) =>
  Object.fromEntries(
    facts
      .ofUnit(slug)
      .filter(({ entry }) => entry.collection !== 'linkages')
      .map(({ entry, kind }) => [entry.id, kind]),
  );

describe('how records concern a place', () => {
  it('is by its name where a quote has it: old tone marks count, and the name of a route', () => {
    expect(kindsAt('khanh-hoa')).toEqual({ 'van-ban': 'linkage', 'phoi-hop': 'linkage', 'cao-toc': 'named' });
  });

  it('is inferred through an organization whose province no quote names, with the reason', () => {
    expect(kindsAt('dak-lak')).toEqual({
      'so-du-lich': 'inferred',
      'hoi-cho': 'inferred',
      'van-ban': 'linkage',
      'phoi-hop': 'linkage',
    });
    expect(facts.ofUnit('dak-lak').find(({ entry }) => entry.id === 'hoi-cho')!.reasons).toEqual([
      'bài của báo Đắk Lắk',
    ]);
  });

  it('is a drawing alone where the provinces of a work were read off its line', () => {
    expect(kindsAt('phu-yen')).toEqual({ 'chuong-trinh': 'named', 'cao-toc': 'through' });
  });

  it('of a unit in force is the strongest of those of the units that it was', () => {
    expect(kindsAt('dak-lak-2025')).toMatchObject({
      'cao-toc': 'through',
      'chuong-trinh': 'named',
      'hoi-cho': 'inferred',
    });
  });

  it('is nothing for a place of which no record tells', () => {
    expect(facts.ofUnit('ca-mau')).toEqual([]);
  });
});

it('a region is named only where a quote has its name', () => {
  expect(facts.ofRegion('tn').map(({ entry, kind }) => [entry.id, kind])).toEqual([
    ['ban', 'inferred'],
    ['hop', 'named'],
  ]);
});

it('an article names the places in its own words, not those of its records', () => {
  expect(['dak-lak', 'khanh-hoa', 'phu-yen', 'lam-dong'].map((slug) => facts.articlesNaming(slug).length)).toEqual([
    1, 1, 1, 0,
  ]);
});

describe('what a drawing gives', () => {
  const kindsOf = (asset: object, quote = 'Cao tốc đi qua rừng trong trạng thái bình thường mới') => {
    const own = testCorpus({
      buildDate: '2026-11-30',
      seeds: { 'bai.txt': `${quote}.` },
      records: {
        assets: [
          {
            id: 'cao-toc',
            name: 'Cao tốc',
            kind: 'expressway',
            provinces: ['khanh-hoa', 'thai-binh'],
            ...quoting(quote),
            ...asset,
          },
        ],
      },
    });
    return ['khanh-hoa', 'thai-binh'].map((slug) =>
      factsOf(own)
        .ofUnit(slug)
        .map(({ kind }) => kind),
    );
  };
  const geometry = { file: 'duong.geojson', feature: 'cao-toc' };

  it('is what the record marks, the whole list or one place of it, in whatever words the reason is', () => {
    const inferred = { provinces: 'xem bản vẽ' };
    expect(kindsOf({ inferred, geometry: { ...geometry, gives: ['provinces'] } })).toEqual([['through'], ['through']]);
    expect(kindsOf({ inferred, geometry: { ...geometry, gives: ['provinces.1'] } })).toEqual([
      ['inferred'],
      ['through'],
    ]);
  });

  it('is nothing where only the reason tells of a drawing: editors inferred it', () => {
    const inferred = { provinces: 'theo hình tuyến trên bản đồ' };
    expect(kindsOf({ inferred, geometry })).toEqual([['inferred'], ['inferred']]);
  });

  it('gives way to a name in a quote; an ordinary word is none', () => {
    const gives = { geometry: { ...geometry, gives: ['provinces'] }, inferred: { provinces: 'xem bản vẽ' } };
    expect(kindsOf(gives, 'Cao tốc nối Khánh Hòa với Thái Bình')).toEqual([['named'], ['named']]);
    expect(kindsOf(gives, 'Hoạt động trong trạng thái bình thường mới')).toEqual([['through'], ['through']]);
  });
});
