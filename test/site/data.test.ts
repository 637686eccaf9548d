import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLLECTION_NAMES, definitionOf } from '../../src/schemas/index.ts';
import { filesOf } from '../support/html.ts';
import { builtSite, firstContent, type BuiltSite } from '../support/site.ts';

interface Evidence {
  article: string;
  seed: string;
  line: number;
  quote: string;
  mark: string | null;
  url: string;
}
interface DataFile {
  collection: string;
  count: number;
  buildDate: string;
  records: ({ id: string; url: string; absent: string[]; evidence: Evidence[]; inferred: object } & Record<
    string,
    unknown
  >)[];
}

const BASE = '/lien-ket-vung/';

describe('the data files', () => {
  let site: BuiltSite;
  let input: ReturnType<typeof firstContent>;
  const read = <T>(name: string) => JSON.parse(readFileSync(join(site.folder, 'data', name), 'utf8')) as T;
  beforeAll(async () => {
    input = firstContent();
    site = await builtSite(input);
  });

  it('are listed with their true counts and addresses', () => {
    const index = read<{ collection: string; count: number; url: string }[]>('index.json');
    const names = index.map(({ collection }) => collection);
    expect(names).toEqual(expect.arrayContaining([...COLLECTION_NAMES, 'provinces', 'links', 'gaps']));
    for (const { collection, count, url } of index) {
      expect(url).toBe(`${BASE}data/${collection}.json`);
      const file = read<DataFile | unknown[]>(`${collection}.json`);
      expect(Array.isArray(file) ? file.length : file.records.length, collection).toBe(count);
    }
  });

  it('have the envelope, a record with its page, and evidence that stands in the raw text at its line', () => {
    for (const name of COLLECTION_NAMES) {
      const file = read<DataFile>(`${name}.json`);
      expect(file).toMatchObject({ collection: name, count: file.records.length, buildDate: '2026-07-01' });
      for (const record of file.records) {
        const page = record.url.slice(BASE.length);
        expect(record.url).toBe(`${BASE}${definitionOf(name).segment}/${record.id}/`);
        expect(filesOf(join(site.folder, page))).toContain('index.html');
        for (const { article, seed, line, quote, mark, url } of record.evidence) {
          const lines = readFileSync(join(input.seedsDir, seed), 'utf8').normalize('NFC').split('\n');
          const from = lines
            .slice(line - 1)
            .join(' ')
            .replace(/\s+/g, ' ');
          expect(from, `${name}/${record.id}`).toContain(mark ?? quote);
          const [address, anchor] = url.split('#');
          expect(address).toBe(`${BASE}bai-viet/${article}/`);
          expect(readFileSync(join(site.folder, 'bai-viet', article, 'index.html'), 'utf8')).toContain(
            `id="${anchor}"`,
          );
        }
      }
    }
  });

  it('stand as tables beside each, with as many records', () => {
    for (const { collection, count } of read<{ collection: string; count: number }[]>('index.json')) {
      const text = readFileSync(join(site.folder, 'data', `${collection}.csv`), 'utf8');
      expect(text.startsWith('\uFEFF'), collection).toBe(true);
      // Of measures a row is a value.
      if (collection !== 'measures') expect(text.split('\r\n').length, collection).toBe(count + 2);
    }
  });

  it('give raw texts among the articles, without their words', () => {
    const { records } = read<DataFile>('articles.json');
    expect(records.filter(({ status }) => status === 'raw').map(({ id }) => id)).toEqual(['bai-tho']);
    expect(records.filter(({ status }) => status === 'edited').length).toBe(5);
    expect(JSON.stringify(records)).not.toContain('họp với tỉnh Gia Lai');
  });

  it('give the state of each task on the build date', () => {
    const { records } = read<DataFile>('directives.json');
    expect(records.find(({ id }) => id === 'trinh-quy-hoach-tinh-phu-yen')!.state).toBe('overdue');
    const states = ['not-yet-due', 'due', 'overdue', 'done', 'recurring', 'no-deadline'];
    expect(records.filter(({ state }) => !states.includes(state as string))).toEqual([]);
  });

  it('give the partners of both sets of units and of what was one before, and links on both bases', () => {
    const { records } = read<DataFile>('provinces.json');
    // Both sets, and Hà Tây, which regions and Hà Nội name.
    expect(records.length).toBe(63 + 34 + 1);
    const partners = records.find(({ id }) => id === 'quang-ninh')!.partners as Record<string, string[]>;
    expect([partners.asWritten!.length, partners.current!.length, partners.internal!.length]).toEqual([19, 13, 0]);
    const links = read<{ a: string; b: string; basis: string; records: string[] }[]>('links.json');
    expect(new Set(links.map(({ basis }) => basis))).toEqual(new Set(['asWritten', 'current']));
    expect(links.filter(({ a, b }) => a === 'da-nang' && b === 'hai-duong')).toEqual([]);
    const known = new Set(read<DataFile>('linkages.json').records.map(({ id }) => id));
    expect(links.flatMap((link) => link.records).filter((id) => !known.has(id))).toEqual([]);
  });

  it('give every gap of every record', () => {
    const gaps = COLLECTION_NAMES.flatMap((name) =>
      read<DataFile>(`${name}.json`).records.flatMap(({ absent }) => absent),
    );
    expect(read<DataFile>('gaps.json').count).toBe(gaps.length);
    expect(gaps.length).toBeGreaterThan(0);
  });
});
