import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readFiles } from '../../test/support/corpus.ts';
import { provinces34, provinces63 } from '../reference/index.ts';
import { coastalUnits, isAbroad, unitsBeside } from './land-and-sea.ts';
import { runChecks } from './report.ts';

type Shape = { type: string; coordinates: unknown };

const point = (lon: number, lat: number): Shape => ({ type: 'Point', coordinates: [lon, lat] });
const line = (...coordinates: number[][]): Shape => ({ type: 'LineString', coordinates });
const ring = (...coordinates: number[][]): Shape => ({ type: 'Polygon', coordinates: [coordinates] });

/** Rules about an asset with a shape, each with its line and column in the GeoJSON where it is told there. */
async function told(geometry: Shape, { provinces = [] as string[], accuracyKm = 1, collection = 'assets' } = {}) {
  const feature = { type: 'Feature', id: 'hinh', geometry, properties: { accuracyKm } };
  const file = `{"type": "FeatureCollection", "features": [\n${JSON.stringify(feature)}\n]}`;
  const record = {
    id: 'thu',
    name: 'Hình thử',
    kind: { assets: 'road', projects: 'road', regions: 'informal' }[collection],
    ...(provinces.length > 0 ? { provinces } : {}),
    geometry: { file: 'thu.geojson', feature: 'hinh' },
    citations: [{ title: 'Báo thử', publisher: 'Báo thử' }],
  };
  const read = await readFiles({
    'content/geo/thu.geojson': file,
    [`content/${collection}/thu.yml`]: stringify([record]),
  });
  const { errors, warnings } = runChecks(read);
  return [...errors, ...warnings].map(({ rule, file: place, line: at, column }) =>
    place.endsWith('.geojson')
      ? `${rule} ${at}: ${
          JSON.stringify(feature)
            .slice(column - 1)
            .split(/[\],}](?=[\],}])/)[0]
        }`
      : rule,
  );
}

describe('a point that was never given', () => {
  it.each([
    ['at 0,0', point(0, 0), '[0,0'],
    ['near 0,0', point(-0.3, 0.25), '[-0.3,0.25'],
    ['without a longitude', point(0, 21.03), '[0,21.03'],
    ['without a latitude', point(105.85, 0), '[105.85,0'],
    ['first of a line', line([0, 0], [105.9, 18.3], [105.7, 18.7]), '[0,0'],
    ['within a line', line([105.9, 18.3], [0, 0], [105.7, 18.7]), '[0,0'],
    ['in a ring', ring([105.6, 18.6], [105.8, 18.6], [0.0001, 0], [105.6, 18.6]), '[0.0001,0'],
    [
      'among points',
      {
        type: 'MultiPoint',
        coordinates: [
          [105.6, 18.6],
          [0, 0],
        ],
      },
      '[0,0',
    ],
  ])('is told %s, where it stands', async (_, shape, written) => {
    expect(await told(shape)).toEqual([`zero-coordinate 2: ${written}`]);
  });

  it('is told once, whatever the other points are and however many records draw it', async () => {
    expect(await told(ring([0, 0], [1, 3], [3, 1], [0, 0]))).toEqual(['zero-coordinate 2: [0,0']);
    const record = (id: string) => ({
      id,
      name: `Hồ ${id}`,
      kind: 'lake',
      geometry: { file: 'thu.geojson', feature: 'hinh' },
      citations: [{ title: 'Báo thử', publisher: 'Báo thử' }],
    });
    const feature = { type: 'Feature', id: 'hinh', geometry: point(0, 0), properties: {} };
    const read = await readFiles({
      'content/geo/thu.geojson': JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
      'content/assets/thu.yml': stringify([record('mot'), record('hai')]),
    });
    expect(runChecks(read).errors.map(({ rule }) => rule)).toEqual(['zero-coordinate']);
  });

  it.each(['projects', 'regions'])('is told of %s too', async (collection) => {
    expect(await told(point(0, 0), { collection })).toEqual(['zero-coordinate 2: [0,0']);
  });
});

describe('a place in another country', () => {
  it.each([
    ['Viêng Chăn', 102.6331, 17.9757],
    ['Phnôm Pênh', 104.92, 11.56],
    ['Svay Riêng', 105.8, 11.09],
    ['Nam Ninh', 108.32, 22.82],
    ['Sa-va-na-khẹt', 104.75, 16.56],
    ['Băng Cốc', 100.5, 13.75],
    ['Hải Khẩu', 110.33, 20.03],
    ['Ma-ni-la', 120.98, 14.6],
    ['Pa-la-oan', 117.6, 8.6],
    ['the Gulf of Thailand far out', 101, 11],
    ['off Hồng Kông', 114.4, 21.9],
    ['Pa-ri', 2.35, 48.86],
  ])('is no place of ours: %s', async (_, lon, lat) => {
    const [rule] = await told(point(lon, lat));
    expect(rule).toMatch(/^place-abroad 2: /);
  });

  it.each([
    ['Lũng Cú', 105.32, 23.36],
    ['A Pa Chải', 102.15, 22.4],
    ['Mộc Bài', 106.18, 11.07],
    ['Lao Bảo', 106.6, 16.62],
    ['Mũi Cà Mau', 104.72, 8.6],
    ['Bạch Long Vĩ', 107.72, 20.13],
    ['Thổ Chu', 103.48, 9.31],
    ['Cồn Cỏ', 107.34, 17.16],
    ['Phú Quý', 108.94, 10.53],
    ['Tư Chính', 109.9, 7.9],
    ['đá Tiên Nữ', 114.65, 8.86],
    ['Hoàng Sa', 111.607, 16.535],
    ['giữa vịnh Bắc Bộ', 107.2, 19.5],
  ])('is not %s', async (_, lon, lat) => {
    expect(await told(point(lon, lat))).toEqual([]);
  });

  it('may be where a line leads that has a point here', async () => {
    expect(await told(line([106.42, 18.09], [104.8, 17.6], [102.63, 17.98]))).toEqual([]);
    const [rule] = await told(line([104.8, 17.6], [103.6, 17.8], [102.63, 17.98]));
    expect(rule).toMatch(/^place-abroad/);
  });

  it('is never one of the seats of our provinces', () => {
    const seats = [...provinces63, ...provinces34].map(({ seat }) => [seat.lon, seat.lat] as const);
    expect(seats.filter((seat) => isAbroad(seat, 0))).toEqual([]);
  });
});

describe('a record that names its provinces', () => {
  it('is told once that its place was never given or lies abroad', async () => {
    const provinces = ['ha-tinh'];
    expect(await told(point(0, 0), { provinces })).toEqual(['zero-coordinate 2: [0,0']);
    expect(await told(point(102.63, 17.98), { provinces })).toEqual(['place-abroad 2: [102.63,17.98']);
    expect(await told(line([106.42, 18.09], [0, 0]), { provinces })).toEqual(['zero-coordinate 2: [0,0']);
    expect(await told(line([106.42, 18.09], [104.8, 17.6]), { provinces })).toEqual(['stray-geometry']);
  });
});

describe('a drawing of one place', () => {
  it('is told of lines, rings and parts of them whose points are all one', async () => {
    const [at, other] = [
      [108.21, 16.07],
      [108.25, 16.02],
    ];
    expect(await told(line(at, at))).toEqual(['collapsed-geometry 2: [108.21,16.07']);
    expect(await told(ring(at, at, at, at))).toEqual(['collapsed-geometry 2: [108.21,16.07']);
    expect(
      await told({
        type: 'MultiLineString',
        coordinates: [
          [at, other],
          [other, other, other],
        ],
      }),
    ).toEqual(['collapsed-geometry 2: [108.25,16.02']);
    expect(await told(line(at, at, other))).toEqual([]);
    expect(await told(ring(at, other, [108.3, 16.1], at))).toEqual([]);
  });
});

describe('an accuracy', () => {
  it('is told where it switches the check of places off, and switches nothing off', async () => {
    expect(await told(point(106.76, 21.85), { accuracyKm: 2500 })).toEqual(['vague-accuracy 2: 2500']);
    expect(await told(point(106.76, 21.85), { accuracyKm: 400, provinces: ['ca-mau-2025'] })).toEqual([
      'stray-geometry',
      'vague-accuracy 2: 400',
    ]);
    expect(await told(point(100.5, 13.75), { accuracyKm: 900 })).toHaveLength(2);
  });

  it('may be that of a sketch', async () => {
    expect(await told(point(106.76, 21.85), { accuracyKm: 30 })).toEqual([]);
    expect(await told(point(106.76, 21.85), { accuracyKm: 8, provinces: ['lang-son-2025'] })).toEqual([]);
  });
});

describe('a point that jumps', () => {
  const coast = [
    [107.08, 20.95],
    [107.18, 20.97],
    [107.28, 20.99],
    [107.38, 21.02],
    [107.46, 21.05],
  ];
  const with_ = (index: number, place: number[]) => coast.map((each, k) => (k === index ? place : each));

  it.each([
    ['a degree of latitude', line(...with_(2, [107.28, 10.99])), '[107.28,10.99'],
    ['a degree of longitude', line(...with_(1, [117.18, 20.97])), '[117.18,20.97'],
    ['a tenth', line(...with_(3, [107.38, 21.52])), '[107.38,21.52'],
    ['the first point', line(...with_(0, [107.08, 10.95])), '[107.08,10.95'],
    ['the last point', line(...with_(4, [107.46, 11.05])), '[107.46,11.05'],
    ['where there are three', line([105.8, 21], [105.9, 12.1], [106, 21.2]), '[105.9,12.1'],
    ['where the legs are long', line([105.85, 21.03], [105.68, 8.68], [108.22, 16.05]), '[105.68,8.68'],
    [
      'in a ring',
      ring([105.6, 18.6], [105.8, 18.6], [105.8, 13.8], [105.7, 18.85], [105.6, 18.8], [105.6, 18.6]),
      '[105.8,13.8',
    ],
    ['in a part', { type: 'MultiLineString', coordinates: [coast, with_(2, [107.28, 10.99])] }, '[107.28,10.99'],
  ])('is warned of: %s', async (_, shape, written) => {
    expect(await told(shape)).toEqual([`jumping-vertex 2: ${written}`]);
  });

  it.each([
    ['a coast', line(...coast)],
    [
      'the length of the country',
      line([105.85, 21.03], [105.68, 18.68], [108.22, 16.05], [109.19, 12.25], [106.66, 10.76]),
    ],
    ['a sketch of two points', line([105.85, 21.03], [106.66, 10.76])],
    ['a line that turns back', line([105.8, 21], [105.9, 21.2], [105.82, 21.01])],
    ['a line to an island', line([106.6, 10.4], [107.08, 10.35], [106.6, 8.69])],
    ['a triangle', ring([105.85, 21.03], [106.68, 20.86], [107.08, 20.95], [105.85, 21.03])],
    ['a long ring', ring([105.6, 18.6], [107, 18.61], [107, 18.7], [105.6, 18.69], [105.6, 18.6])],
    ['a point written twice', line([108.21, 16.07], [108.21, 16.07], [108.25, 16.02])],
  ])('is not seen in %s', async (_, shape) => {
    expect(await told(shape)).toEqual([]);
  });
});

describe('the sea of a province', () => {
  it.each([
    ['khanh-hoa-2025', 'Đá Tây', 112.2, 8.85],
    ['khanh-hoa-2025', 'Đá Lát', 111.67, 8.67],
    ['khanh-hoa-2025', 'Tiên Nữ', 114.65, 8.86],
    ['khanh-hoa', 'Sinh Tồn', 114.33, 9.88],
    ['da-nang-2025', 'Hữu Nhật', 111.583, 16.506],
    ['da-nang', 'Tri Tôn', 111.2, 15.78],
    ['hai-phong-2025', 'Bạch Long Vĩ', 107.73, 20.14],
    ['quang-ninh-2025', 'off Cô Tô', 107.95, 20.9],
    ['nam-dinh', 'off the mouth of the Ninh Cơ', 106.25, 19.9],
    ['ca-mau-2025', 'Hòn Chuối', 104.52, 8.95],
    ['ba-ria-vung-tau', 'Bạch Hổ', 107.97, 9.77],
  ])('%s has %s', async (province, _, lon, lat) => {
    expect(await told(point(lon, lat), { provinces: [province] })).toEqual([]);
  });

  it.each([
    ['da-nang-2025', 'a reef of Trường Sa', 114.33, 9.88],
    ['lam-dong-2025', 'a reef of Trường Sa', 112.9, 9.2],
    ['khanh-hoa-2025', 'an island of Hoàng Sa', 111.607, 16.535],
    ['ha-noi', 'the gulf', 107, 20.3],
    ['lang-son-2025', 'the sea off Cô Tô', 107.95, 20.9],
    ['quang-ninh-2025', 'the sea off Cà Mau', 104.5, 8.7],
    ['khanh-hoa-2025', 'Lạng Sơn', 106.76, 21.85],
  ])('%s has not %s', async (province, _, lon, lat) => {
    expect(await told(point(lon, lat), { provinces: [province] })).toEqual(['stray-geometry']);
  });

  it('is that of 28 of the 63, and of 21 of the 34 units', () => {
    expect(coastalUnits(unitsBeside('nam-dinh')!).size).toBe(28);
    expect(coastalUnits(unitsBeside('lam-dong-2025')!).size).toBe(21);
  });
});

describe('a feature that a record names', () => {
  const asset = (file: string, feature: string) =>
    stringify([
      {
        id: feature,
        name: 'Cầu',
        kind: 'bridge',
        geometry: { file, feature },
        citations: [{ title: 'B', publisher: 'B' }],
      },
    ]);
  const collection = (...features: object[]) =>
    `{"type": "FeatureCollection", "features": [\n${features.map((each) => JSON.stringify(each)).join(',\n')}\n]}`;
  const sound = { type: 'Feature', geometry: point(105.85, 21.03) };
  const problems = async (file: string, wanted: string) => {
    const read = await readFiles({
      'content/geo/cau.geojson': file,
      'content/assets/cau.yml': asset('cau.geojson', wanted),
    });
    return runChecks(read).errors.map(({ file: at, line: row, rule, message }) => ({
      place: `${at}:${row}`,
      rule,
      message,
    }));
  };

  it.each([
    ['id', 'cau-moi'],
    ['ID', 'cau-moi'],
    ['fid', 7],
    ['ma', 'cau-moi'],
  ])('is found among the properties, where QGIS writes it: %s', async (name, value) => {
    const file = collection({ ...sound, id: 'khac' }, { ...sound, properties: { name: 'Cầu', [name]: value } });
    const found = await problems(file, String(value));
    expect(found).toEqual([
      {
        place: 'content/geo/cau.geojson:3',
        rule: 'missing-geometry',
        message: expect.stringContaining(`properties.${name}`),
      },
    ]);
    expect(found[0]!.message).toContain('không có thành phần id');
  });

  it('is found there too where its id is null', async () => {
    const file = collection({ ...sound, id: null, properties: { id: 'cau-moi' } });
    expect((await problems(file, 'cau-moi')).map(({ place }) => place)).toEqual(['content/geo/cau.geojson:2']);
  });

  it('is told to be missing in the record where nothing of the file is meant', async () => {
    const [found, ...others] = await problems(collection({ ...sound, properties: { id: 'khac' } }), 'cau-moi');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ place: 'content/assets/cau.yml:6', rule: 'missing-geometry' });
    expect(found!.message).toContain('1 đối tượng của tệp không có thành phần id');
  });

  it('is not missing while it is faulty, or its file cannot be read', async () => {
    const faulty = collection({ ...sound, id: 'cau-moi', geometry: point(21.03, 105.85) });
    expect((await problems(faulty, 'cau-moi')).map(({ rule }) => rule)).toEqual(['bad-geojson']);
    expect((await problems('{', 'cau-moi')).map(({ rule }) => rule)).toEqual(['bad-geojson']);
    expect((await problems(faulty, 'cau-cu')).map(({ rule }) => rule)).toEqual(['missing-geometry', 'bad-geojson']);
  });
});
