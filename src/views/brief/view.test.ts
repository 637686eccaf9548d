import { beforeAll, describe, expect, it } from 'vitest';
import { firstContext } from '../../../test/support/first.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { readCorpus } from '../../corpus/read/disk.ts';
import { createContext, type ViewContext } from '../common/context.ts';
import type { Book } from './book.ts';
import { choiceView } from './choice.ts';
import { column, listing, onlyInSheet, onlyOnPaper, type Column, type Scene } from './columns/column.ts';
import { COUNT, TEXT } from './columns/shows.ts';
import { numberNotes } from './notes.ts';
import { briefRefs } from './refs.ts';
import { briefPages } from './split.ts';
import { briefView, type BriefView } from './view.ts';

const published = {
  site: new URL('https://lien-ket-vung.example'),
  withBase: (path: string) => `/vung${path}`,
  hasPdfs: true,
};
const roundTrip = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;
/** Tables and sheets with a row that has more or fewer cells than there are columns. */
const uneven = (tables: readonly { columns: readonly unknown[]; rows: readonly (readonly unknown[])[] }[]) =>
  tables.filter(({ columns, rows }) => rows.some((cells) => cells.length !== columns.length));

describe('what the pages of the whole content show', () => {
  let context: ViewContext;
  let views: BriefView[];
  beforeAll(async () => {
    context = await firstContext();
    const { corpus } = context;
    const edition = { context: createContext({ ...corpus, buildDate: '2015-03-01' }, 'vi'), day: '2015-03-01' };
    views = briefRefs(context).flatMap((ref) =>
      ref.kind === 'tinh' || ref.kind === 'nhiem-vu'
        ? [briefView(context, ref, published), briefView(context, ref, published, edition)]
        : [briefView(context, ref, published)],
    );
  }, 60_000);

  it('is plain data, which JSON does not change', () => {
    const changed = views.filter((view) => {
      try {
        expect(roundTrip(view)).toStrictEqual(view);
        return false;
      } catch {
        return true;
      }
    });
    expect(changed.map(({ path }) => path)).toEqual([]);
    const choice = choiceView(context);
    expect(roundTrip(choice)).toStrictEqual(choice);
  });

  it('has as many cells in each row of each table and sheet as there are columns', () => {
    const tables = views.flatMap((view) => [...view.body, ...view.annexes].flatMap(({ table }) => table ?? []));
    const sheets = views.flatMap(({ book }): Book['sheets'] => book?.sheets ?? []);
    expect(tables.length).toBeGreaterThan(views.length);
    expect(sheets.length).toBeGreaterThan(views.length);
    expect(uneven(tables)).toEqual([]);
    expect(uneven(sheets)).toEqual([]);
  });

  it('names the page by its whole address, and files by their paths', () => {
    const view = views.find(({ path }) => path === '/in/tinh/quang-ninh/')!;
    expect(view.canonical).toBe('https://lien-ket-vung.example/vung/tinh/quang-ninh/');
    expect(view.colophon.address).toBe('lien-ket-vung.example/vung/tinh/quang-ninh/');
    expect(view.tools.links.slice(2).map(({ path }) => path)).toEqual([
      '/in/tinh/quang-ninh.pdf',
      '/in/tinh/quang-ninh.docx',
      '/in/tinh/quang-ninh.xlsx',
    ]);
  });

  it('says of a site without an address that it has none, and prints no code', () => {
    const ref = briefRefs(context).find(({ path }) => path === '/in/tinh/quang-ninh/')!;
    const view = briefView(context, ref, { ...published, site: undefined });
    expect([view.canonical, view.colophon.qr]).toEqual([undefined, undefined]);
    expect(view.colophon.live).toBe(context.strings.brief.colophon.noAddress);
    expect(view.colophon.address).toBe('/vung/tinh/quang-ninh/');
    const page = view.book!.about[0]!.at(-1);
    expect(page).toEqual(['Trang trên mạng', '/vung/tinh/quang-ninh/']);
  });
});

describe('columns', () => {
  interface Row {
    name: string;
    count: number;
  }
  const NAME = column(
    { paper: { label: 'link', kind: 'title' }, sheet: { label: 'name', width: 52 } },
    TEXT,
    ({ name }: Row) => name,
  );
  const LINKS = column(
    { paper: { label: 'count', kind: 'count' }, sheet: { width: 10 } },
    COUNT,
    ({ count }: Row) => count,
  );
  const COLUMNS: Column<Row>[] = [
    NAME,
    onlyOnPaper('partners', 'count', () => ({ text: '–' })),
    onlyInSheet('kind', 22, () => undefined),
    LINKS,
  ];

  it('give paper and sheet each its own cells, under the same name where a sheet has no other', async () => {
    const { corpus } = await readCorpus({
      contentDir: 'test/fixtures/mekong/content',
      seedsDir: 'test/fixtures/mekong/seeds',
      buildDate: '2026-11-26',
      cwd: process.cwd(),
      repository: undefined,
    });
    const context = createContext(corpus, 'vi');
    const scene: Scene = { context, notes: numberNotes(context, () => []) };
    const list = listing(scene, [{ name: 'Cầu', count: 1200 }], COLUMNS);
    expect(list.table()).toEqual({
      columns: [
        { label: 'Tên liên kết', kind: 'title' },
        { label: 'Đối tác', kind: 'count' },
        { label: 'Liên kết', kind: 'count' },
      ],
      rows: [[{ text: 'Cầu' }, { text: '–' }, { text: '1.200' }]],
    });
    expect(list.sheet()).toEqual({
      columns: [
        { label: 'Tên', width: 52 },
        { label: 'Loại', width: 22 },
        { label: 'Liên kết', width: 10 },
      ],
      rows: [['Cầu', null, 1200]],
    });
  });

  it('cannot be written without a cell, nor for a sheet alone without a name', () => {
    const wrong: Column<Row>[] = [
      // @ts-expect-error no cell on paper
      { paper: { label: 'link', kind: 'title' } },
      // @ts-expect-error no cell in a sheet
      { ...NAME, sheet: { label: 'name', width: 52 } },
      // @ts-expect-error no name
      { sheet: { width: 52, cell: ({ name }: Row) => name } },
      // @ts-expect-error neither
      {},
    ];
    expect(wrong).toHaveLength(4);
  });
});

describe('the pages of a brief', () => {
  const contextWith = (count: number): ViewContext =>
    createContext(
      testCorpus({
        buildDate: '2026-01-15',
        records: {
          documents: Array.from({ length: count }, (_, i) => ({
            id: `ke-hoach-${i}`,
            kind: 'plan',
            title: `Kế hoạch phối hợp giữa các tỉnh trong vùng, số ${i}`,
            issued: '2021-05',
            citations: [{ title: `Công báo số ${i} của Chính phủ`, publisher: 'Văn phòng Chính phủ' }],
          })),
        },
      }),
      'vi',
    );
  const viewOf = (context: ViewContext): BriefView =>
    briefView(
      context,
      briefRefs(context).find(({ kind }) => kind === 'toan-quoc')!,
      published,
    );

  it('are one where its annexes are short', () => {
    const context = contextWith(40);
    const view = viewOf(context);
    expect(view.annexes.length).toBeGreaterThan(0);
    expect(briefPages(context, view, published)).toEqual([view]);
  });

  describe('whose annexes are too large', () => {
    let view: BriefView;
    let pages: BriefView[];
    beforeAll(() => {
      const context = contextWith(500);
      view = viewOf(context);
      pages = briefPages(context, view, published);
    });

    it('are its two sheets and a page an annex, to which it leads; nothing is lost', () => {
      const [first, ...annexes] = pages;
      expect(annexes.map(({ body }) => body.map(({ heading }) => heading))).toEqual(
        view.annexes.map(({ heading }) => [heading]),
      );
      expect(first!.annexes).toEqual([]);
      expect(first!.body.map(({ heading }) => heading)).toEqual(view.body.map(({ heading }) => heading));
      const leads = first!.tools.links.slice(-annexes.length);
      expect(leads).toEqual(annexes.map(({ path, body }) => ({ label: body[0]!.heading, path })));
      for (const annex of annexes) expect(annex.tools.links.map(({ path }) => path)).toContain('/in/toan-quoc/');
      expect(new Set(pages.map(({ headTitle }) => headTitle)).size).toBe(pages.length);
    });

    it('lead from each number of a source to the page that has it', () => {
      const noted = pages.find(({ body }) => body.some(({ sources }) => sources))!;
      const anchors = new Set(noted.body.flatMap(({ sources = [] }) => sources.map(({ anchor }) => anchor)));
      const cited = pages.flatMap(({ body }) =>
        body.flatMap(({ table }) => (table?.rows ?? []).flat().flatMap(({ notes }) => notes)),
      );
      expect(cited.length).toBeGreaterThan(400);
      for (const { page, anchor } of cited) expect([page, anchors.has(anchor)]).toEqual([noted.path, true]);
    });
  });
});
