import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../corpus/read/disk.ts';
import { keyOf, type Entry } from '../../corpus/types.ts';
import { plain } from '../../domain/run.ts';
import { createContext, type ViewContext } from '../common/context.ts';
import { plainRecords } from '../record/record.ts';
import { leadPages } from './leads.ts';
import { recordPaper, withPdf } from './paper.ts';
import type { Published } from './published.ts';

const published = {
  site: new URL('https://www.lien-ket-vung.example'),
  withBase: (path: string) => `/vung${path}`,
  hasPdfs: true,
};

describe('the page of a record on paper', () => {
  let context: ViewContext;
  beforeAll(async () => {
    const folders = { contentDir: 'content', seedsDir: 'seeds', cwd: process.cwd() };
    const { corpus } = await readCorpus({ ...folders, buildDate: '2026-11-30', repository: undefined });
    context = createContext(corpus, 'vi');
  });
  const paperOf = (key: string, own: Partial<typeof published> | { site: undefined } = {}) =>
    paperOn(context.corpus.byKey.get(key)!, { ...published, ...own });
  const paperOn = (entry: Entry, on: Published) =>
    withPdf(context, entry, on, { paper: recordPaper(context, entry, on) }).paper;

  it('says how many facts the sources do not state, and which, or that none is missing', () => {
    for (const entry of plainRecords(context.corpus)) {
      const total = context.facts.count('gaps', keyOf(entry)).value;
      const [gaps] = recordPaper(context, entry, published).says;
      expect([keyOf(entry), gaps!.flatMap(({ counted }) => counted?.value ?? [])]).toEqual([
        keyOf(entry),
        total > 0 ? [total] : [],
      ]);
    }
    expect(plain(paperOf('projects/cau-bach-dang').says[0]!)).toBe(
      'Ở bản ghi này, nguồn không nêu 4 thông tin: Nguồn vốn; Tổng mức đầu tư; Thời gian thực hiện; Ngày của tình trạng.',
    );
  });

  it('has a code that leads to the page, and its address; without an address it says so and has no code', () => {
    const { colophon } = paperOf('projects/cau-bach-dang');
    expect(colophon.address).toBe('lien-ket-vung.example/vung/du-an/cau-bach-dang/');
    expect(colophon.qr!.label).toBe('Mã QR dẫn tới https://www.lien-ket-vung.example/vung/du-an/cau-bach-dang/');
    const bare = paperOf('projects/cau-bach-dang', { site: undefined }).colophon;
    expect([bare.qr, bare.address]).toEqual([undefined, '/vung/du-an/cau-bach-dang/']);
    expect(bare.live).toBe(context.strings.brief.colophon.noAddress);
  });

  it('leads to its PDF in a printed site, and only the kinds that have an address below «in»', () => {
    expect(paperOf('projects/cau-bach-dang').pdf?.path).toBe('/in/du-an/cau-bach-dang.pdf');
    expect(paperOf('projects/cau-bach-dang', { hasPdfs: false }).pdf).toBeUndefined();
    const leads = leadPages(context).map(({ view }) => view);
    const withPdf = plainRecords(context.corpus).flatMap((entry) => paperOn(entry, published).pdf?.path ?? []);
    expect(withPdf.toSorted()).toEqual(leads.map(({ path }) => path.replace(/\/$/, '.pdf')).toSorted());
    expect(leads.length).toBeGreaterThan(60);
  });

  it('is led to from its address below «in», by a page that says what it leads to', () => {
    const leads = leadPages(context);
    const lead = leads.find(({ collection, id }) => collection === 'du-an' && id === 'cau-bach-dang')!.view;
    expect(lead).toMatchObject({
      path: '/in/du-an/cau-bach-dang/',
      to: { label: 'Công trình cầu Bạch Đằng', path: '/du-an/cau-bach-dang/' },
    });
    expect(new Set(leads.map(({ view }) => view.title)).size).toBe(leads.length);
  });

  it('says with an earlier edition what has changed in the record and in those that name it', () => {
    const { corpus } = context;
    const entry = corpus.byKey.get('projects/cau-bach-dang')!;
    const before = { ...entry, data: { ...entry.data, name: 'Cầu Bạch Đằng' } } as typeof entry;
    const byKey = new Map(corpus.byKey).set(keyOf(entry), before);
    const edition = { context: createContext({ ...corpus, byKey }, 'vi'), day: '2026-01-01' };
    const { says, changes } = recordPaper(context, entry, published, edition);
    expect(plain(says.at(-1)!)).toBe('So với bản ngày 1/1/2026: 1 bản ghi đã sửa.');
    expect(changes).toEqual([
      expect.stringMatching(/^đã sửa: Công trình cầu Bạch Đằng \(dự án\): tên: trước «Cầu Bạch Đằng», nay «Công trình/),
    ]);
    const same = { context: createContext(corpus, 'vi'), day: '2026-01-01' };
    expect(recordPaper(context, entry, published, same).changes).toBeUndefined();
  });
});
