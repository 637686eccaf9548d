import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createContext } from '../views/common/context.ts';
import { firstContext } from '../../test/support/first.ts';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { COLLECTION_NAMES, definitionOf } from '../schemas/index.ts';
import { referencesOf } from '../schemas/walk.ts';
import { envelope, exportedIndex, exportedLinks, exportedMeasures, type Envelope } from './envelope.ts';
import { DATA_FILES, dataFiles, type DataFile } from './json.ts';

const TEXT = `Thông báo thử về hợp tác vùng

Thành phố Cần Thơ và tỉnh Hậu Giang
ký quy chế phối hợp. Sở Giao thông vận tải Cần Thơ hoàn thành báo cáo trong tháng 9/2022.
Báo cáo đã được trình ngày 20/10/2022. Tỉnh Đồng Tháp cùng tham gia vùng đồng bằng sông Cửu Long.
`;
const CONTENT = {
  buildDate: '2025-08-01',
  seeds: { 'Bao_Thu.txt': TEXT },
  records: {
    linkages: [
      {
        id: 'quy-che',
        title: 'Quy chế phối hợp',
        form: 'regulation',
        pattern: 'together',
        parties: [{ province: 'can-tho' }, { province: 'hau-giang' }],
        evidence: [
          {
            article: 'bao-thu',
            quote: 'Thành phố Cần Thơ và tỉnh Hậu Giang ký quy chế phối hợp',
            mark: 'ký quy chế phối hợp',
            supports: ['form'],
          },
        ],
      },
      {
        id: 'cung-vung',
        title: 'Cùng tham gia vùng',
        form: 'activity',
        pattern: 'hub',
        hub: { province: 'can-tho' },
        parties: [{ province: 'dong-thap' }],
        draft: false,
        note: 'Suy từ <hai> câu & một chữ',
        inferred: { hub: 'câu trước' },
        evidence: [{ article: 'bao-thu', quote: 'Tỉnh Đồng Tháp cùng tham gia vùng đồng bằng sông Cửu Long' }],
        citations: [{ title: 'Quy hoạch vùng', publisher: 'Chính phủ', url: 'https://example.org/vung' }],
      },
    ],
    directives: [
      {
        id: 'bao-cao',
        what: 'Hoàn thành báo cáo',
        due: '2022-09',
        strength: 'request',
        outcomes: [
          {
            date: '2022-10-20',
            state: 'done',
            evidence: [{ article: 'bao-thu', quote: 'đã được trình ngày 20/10/2022' }],
          },
        ],
        evidence: [{ article: 'bao-thu', quote: 'hoàn thành báo cáo trong tháng 9/2022' }],
      },
    ],
    bulletins: [],
    regions: [
      {
        id: 'dbscl',
        name: 'Vùng đồng bằng sông Cửu Long',
        kind: 'reference',
        aliases: ['miền Tây'],
        evidence: [{ article: 'bao-thu', quote: 'vùng đồng bằng sông Cửu Long' }],
      },
    ],
  },
};
const filesOf = (content: typeof CONTENT) => dataFiles(createContext(testCorpus(content), 'vi'), '/lien-ket-vung/');
const files = filesOf(CONTENT);
const parsed = (name: string): unknown => JSON.parse(files.find((file) => file.name === name)!.text);
const read = (name: string): Envelope => envelope.parse(parsed(name));
const record = (name: string, id: string) => read(name).records.find((each) => each.id === id)!;

/** «regions kttd-bac-bo: units/ha-tay-cu»: what a file names and no file has. */
function danglingNames(files: readonly DataFile[]): string[] {
  const recordsOf = (name: string) => (files.find((file) => file.name === name)?.records ?? []) as Published[];
  const pages = recordsOf('provinces').map(({ url = '' }) => `pages/${url.split('/').at(-2)}`);
  const known = new Set([
    ...pages,
    ...recordsOf('provinces').map(({ id }) => `units/${id}`),
    ...COLLECTION_NAMES.flatMap((name) => recordsOf(name).map(({ id }) => `${name}/${id}`)),
  ]);
  const rooms: Record<string, string> = { '@unit': 'units', '@region': 'regions' };
  const unit = (id: string) => `units/${id}`;
  const named: [string, string[]][] = [
    ...COLLECTION_NAMES.flatMap((name) =>
      recordsOf(name).map((each): [string, string[]] => [
        `${name} ${each.id}`,
        referencesOf(definitionOf(name).schema, each)
          .filter(({ target }) => !target.startsWith('@') || target in rooms)
          .map(({ target, id }) => `${rooms[target] ?? target}/${id}`),
      ]),
    ),
    ...recordsOf('regions').map(({ id, members = [] }): [string, string[]] => [
      `regions ${id}`,
      members.map((member) => unit(typeof member === 'string' ? member : member.unit)),
    ]),
    ...recordsOf('provinces').map(({ id, predecessors = [], successors = [], partners = {} }): [string, string[]] => [
      `provinces ${id}`,
      [...predecessors, ...successors, ...Object.values(partners).flat()].map(unit),
    ]),
    ...recordsOf('links').map(({ a = '', b = '', records = [] }): [string, string[]] => [
      `links ${a} ${b}`,
      [unit(a), unit(b), ...records.map((id) => `linkages/${id}`)],
    ]),
    ...recordsOf('measures').map(({ id, values = [] }): [string, string[]] => [
      `measures ${id}`,
      values
        .flatMap(({ of = '' }) => of.split('&').flatMap((part) => /^(?:units|regions)\/[^?]+/.exec(part)?.[0] ?? []))
        .map((of) => of.replace(/^units/, 'pages')),
    ]),
  ];
  return named.flatMap(([where, names]) => names.filter((name) => !known.has(name)).map((name) => `${where}: ${name}`));
}

interface Published {
  id: string;
  url?: string;
  members?: (string | { unit: string })[];
  predecessors?: string[];
  successors?: string[];
  partners?: Record<string, string[]>;
  a?: string;
  b?: string;
  records?: string[];
  values?: { of?: string }[];
}

describe('dataFiles', () => {
  it('writes every file in the envelope, or as a list where the contract says so', () => {
    const envelopes = DATA_FILES.filter((name) => !['links', 'measures', 'index'].includes(name));
    for (const name of envelopes) expect(read(name)).toMatchObject({ collection: name, buildDate: '2025-08-01' });
    for (const name of envelopes) expect(read(name).count).toBe(read(name).records.length);
    expect(exportedLinks.safeParse(parsed('links')).error).toBeUndefined();
    expect(exportedIndex.safeParse(parsed('index')).error).toBeUndefined();
    expect(exportedMeasures.safeParse(parsed('measures')).error).toBeUndefined();
  });
  it('describes the envelope as JSON Schema', () => {
    expect(z.toJSONSchema(envelope)).toMatchObject({
      type: 'object',
      required: ['collection', 'count', 'buildDate', 'records'],
    });
  });
  it('lists every other file in the index under the base', () => {
    expect(exportedIndex.parse(parsed('index')).map(({ collection, url }) => `${collection} ${url}`)).toEqual(
      DATA_FILES.slice(0, -1).map((name) => `${name} /lien-ket-vung/data/${name}.json`),
    );
  });
  it('sorts records by id', () => {
    for (const name of ['linkages', 'provinces', 'regions', 'gaps']) {
      const ids = read(name).records.map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
    }
  });
  it('places a quote by the physical line of its mark', () => {
    expect(record('linkages', 'quy-che').evidence).toEqual([
      {
        article: 'bao-thu',
        seed: 'Bao_Thu.txt',
        line: 4,
        quote: 'Thành phố Cần Thơ và tỉnh Hậu Giang ký quy chế phối hợp',
        mark: 'ký quy chế phối hợp',
        url: expect.stringMatching(/^\/lien-ket-vung\/bai-viet\/bao-thu\/#trich-/),
        supports: ['form'],
      },
    ]);
  });
  it('computes the state of a task and keeps the evidence of its outcome inside it', () => {
    const task = record('directives', 'bao-cao');
    expect(task['state']).toBe('done');
    expect(task.evidence.map(({ quote }) => quote)).toEqual(['hoàn thành báo cáo trong tháng 9/2022']);
    expect(task['outcomes']).toMatchObject([
      { evidence: [{ quote: 'đã được trình ngày 20/10/2022', mark: null, line: 5 }] },
    ]);
  });
  it('marks a raw text and leaves its words out', () => {
    expect(record('articles', 'bao-thu')).toMatchObject({ status: 'raw', seed: 'Bao_Thu.txt' });
    expect(files.find(({ name }) => name === 'articles')!.text).not.toContain('Sở Giao thông');
  });
  it('recounts partners on the units of today', () => {
    expect(record('provinces', 'can-tho')).toMatchObject({
      valid: { to: '2025-06-30' },
      partners: { asWritten: ['dong-thap', 'hau-giang'], current: ['dong-thap-2025'], internal: ['hau-giang'] },
    });
    expect(parsed('links')).toEqual([
      { a: 'can-tho', b: 'dong-thap', basis: 'asWritten', records: ['cung-vung'] },
      { a: 'can-tho', b: 'hau-giang', basis: 'asWritten', records: ['quy-che'] },
      { a: 'can-tho-2025', b: 'dong-thap-2025', basis: 'current', records: ['cung-vung'] },
    ]);
  });
  it('adds to a reference region what the content says of it', () => {
    const region = record('regions', 'dbscl');
    expect(region['aliases']).toContain('miền Tây');
    expect(region.evidence).toHaveLength(1);
    expect(region['members']).not.toHaveLength(0);
  });
  it('counts as many gaps as all collections have absent fields', () => {
    const absent = ['linkages', 'directives', 'articles'].flatMap((name) =>
      read(name).records.flatMap((each) => each.absent),
    );
    expect(read('gaps').count).toBe(absent.length);
    expect(absent.length).toBeGreaterThan(0);
  });
  it('names only places, regions and records that its files have', async () => {
    const contexts = [createContext(testCorpus(CONTENT), 'vi'), await firstContext()];
    for (const context of contexts) expect(danglingNames(dataFiles(context, '/'))).toEqual([]);
  });
  it('has what was a unit before the 63 where a region or a unit names it', () => {
    expect(record('provinces', 'ha-tay-cu')).toMatchObject({ valid: { to: '2008-07-31' }, successors: ['ha-noi'] });
  });
  it('tells a day of a region that no law names as inferred, with the reason', () => {
    expect(record('regions', 'kttd-bac-bo').inferred).toEqual({
      'valid.to': expect.stringContaining('chưa thấy văn bản'),
    });
    expect(Object.keys(record('regions', 'dbsh-2025').inferred)).toEqual(['valid.from']);
    expect(record('regions', 'tam-giac-bac-bo').inferred).toEqual({});
  });
  it('is the same for the same corpus', () => {
    expect(filesOf(CONTENT)).toEqual(files);
  });
  it('writes the data that was looked at', async () => {
    const shown = ['articles', 'linkages', 'directives', 'gaps', 'links', 'index'].map(
      (name) => `${name}.json\n${JSON.stringify(parsed(name), null, 2)}\n`,
    );
    await expect(shown.join('\n')).toMatchFileSnapshot('./snapshots/small-corpus.txt');
  });
});
