import { beforeAll, describe, expect, it } from 'vitest';
import { firstContext } from '../../../test/support/first.ts';
import { onceFor } from '../../domain/once.ts';
import { foldSpace } from '../../domain/text.ts';
import { plain, type Counted } from '../../domain/run.ts';
import type { Basis } from '../../facts/links.ts';
import type { MeasureId } from '../../facts/measures.ts';
import { TABLED } from '../../facts/tabled.ts';
import { keyOf, type Entry } from '../../corpus/types.ts';
import { mayBeGap } from '../../schemas/field.ts';
import { definitionOf } from '../../schemas/index.ts';
import { fieldsOf } from '../../schemas/walk.ts';
import { createContext, type ViewContext } from '../common/context.ts';
import { documentList } from './columns/documents.ts';
import { linkList, neutralLines } from './columns/linkages.ts';
import { projectList } from './columns/projects.ts';
import { taskList } from './columns/tasks.ts';
import type { Sheet } from './book.ts';
import { contentsOf, type Contents } from './contents.ts';
import { numberNotes } from './notes.ts';
import { briefRefs } from './refs.ts';
import type { BriefRef } from './model.ts';
import { ofKind } from './subject.ts';
import { briefView, type BriefView } from './view.ts';

const published = {
  site: undefined,
  withBase: (path: string) => path,
  hasPdfs: false,
};

let context: ViewContext;
beforeAll(async () => {
  context = await firstContext();
});

/** Made once: every brief has some hundred rows. */
const refs = onceFor(briefRefs);
const refOf = (path: string) => refs(context).find((each) => each.path === `/in/${path}/`)!;
const contentsOnce = onceFor((ref: BriefRef): Contents => contentsOf(context, ref));
const viewOnce = onceFor((ref: BriefRef): BriefView => briefView(context, ref, published));
const contents = (path: string): Contents => contentsOnce(refOf(path));
const viewOf = (path: string): BriefView => viewOnce(refOf(path));
const figures = (path: string) =>
  contents(path).figures.map(({ label, count, detail }) =>
    [`${label}: ${count.text}`, detail && plain(detail)].filter(Boolean).join('; '),
  );
const part = (path: string, id: string) => contents(path).parts.find((each) => each.id === id)!;
const said = (path: string, id: string) => {
  const { list, none } = part(path, id);
  return list.count > 0
    ? list.table().rows.map((cells) => cells.map(({ text, more = '' }) => `${text} ${more}`))
    : none;
};

/** Every counted number in a view, wherever it stands. */
function countedIn(value: unknown): Counted[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'counted' in value ? [value.counted as Counted] : [];
  return [...own, ...Object.values(value).flatMap(countedIn)];
}

describe('notes of every brief of the first content', () => {
  /** The words of what a record rests on, as printed. */
  const restsOn = (entry: Entry) => [
    ...(context.corpus.clausesOf.get(keyOf(entry)) ?? []).map(({ quote, mark }) => [foldSpace(quote), mark ?? '']),
    ...(entry.data.citations ?? []).map(({ title }) => [title, '']),
  ];
  /** What stands under each number in a view, on paper and in Word. */
  const printed = ({ body, annexes }: BriefView) =>
    new Map(
      [...body, ...annexes]
        .flatMap(({ sources = [] }) => sources)
        .flatMap(({ number, title, notes }) => [
          ...(number === undefined ? [] : [[number, [title, '']] as const]),
          ...notes.map(
            (note) => [note.number, [`${note.before}${note.marked}${note.after}`.slice(1, -1), note.marked]] as const,
          ),
        ]),
    );
  const numbersIn = (cell: string) =>
    [...cell.matchAll(/(\d+)(?:–(\d+))?/g)].flatMap(([, first, last = first]) =>
      Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index),
    );
  const citedIn = ({ body, annexes }: BriefView) =>
    [...body, ...annexes].flatMap(({ table }) =>
      (table?.rows ?? []).flat().flatMap(({ notes }) => notes.flatMap(({ text }) => numbersIn(text))),
    );

  it('are all cited, and each number that is cited has one', () => {
    for (const ref of refs(context)) {
      const view = viewOnce(ref);
      const numbers = [...new Set(citedIn(view))].toSorted((a, b) => a - b);
      expect([ref.path, [...printed(view).keys()]]).toEqual([ref.path, numbers]);
    }
  });

  it('are the words on which the record rests that cites them, no others', () => {
    for (const ref of refs(context)) {
      const notes = printed(viewOnce(ref));
      for (const { list } of contentsOnce(ref).parts)
        for (const [index, { entry }] of list.numbered.entries()) {
          const cells = list.table().rows[index]!.flatMap((cell) => cell.notes ?? []);
          const own = cells.map((number) => notes.get(number));
          expect([ref.path, keyOf(entry), own]).toEqual([
            ref.path,
            keyOf(entry),
            expect.arrayContaining(restsOn(entry)),
          ]);
          expect(new Set(own.map(String))).toEqual(new Set(restsOn(entry).map(String)));
        }
    }
  });

  it('are the same in the sheets', () => {
    for (const ref of refs(context)) {
      const { book } = viewOnce(ref);
      if (!book) continue;
      const at = ({ columns }: Sheet, label: string) => columns.findIndex((column) => column.label === label);
      const cited = book.sheets.flatMap((sheet) =>
        sheet.rows.flatMap((row) => numbersIn(String(row[at(sheet, 'Câu trích số')] ?? ''))),
      );
      const notes = book.sheets.find(({ columns }) => columns.some(({ label }) => label === 'Câu nguyên văn'));
      const numbers = (notes?.rows ?? []).map((row) => row[0]);
      expect([ref.path, numbers]).toEqual([ref.path, [...new Set(cited)].toSorted((a, b) => a - b)]);
      for (const row of notes?.rows ?? [])
        expect(row[at(notes!, 'Câu nguyên văn')]).toContain(row[at(notes!, 'Chữ làm căn cứ')] ?? '');
    }
  });

  it('prove labour and forest linkages of Quảng Ninh with their own words', () => {
    const notes = printed(viewOf('tinh/quang-ninh'));
    const { list } = part('tinh/quang-ninh', 'links');
    const wordsOf = (id: string) => {
      const at = list.numbered.findIndex(({ entry }) => entry.id === id);
      return list
        .table()
        .rows[at]!.flatMap((cell) => cell.notes ?? [])
        .flatMap((number) => notes.get(number)!);
    };
    const linkages = list.numbered.map(({ entry }) => entry.id).filter((id) => /lao-dong|rung/.test(id));
    expect(linkages).not.toEqual([]);
    for (const id of linkages) expect(wordsOf(id).join(' ')).not.toContain('tiêu thụ nông sản');
  });
});

describe('briefs of the first content', () => {
  it('count as the facts count, in tiles, sentences and cells, and write the number that they count', () => {
    for (const ref of refs(context)) {
      const counted = countedIn(contentsOnce(ref).figures.concat()).concat(countedIn(viewOnce(ref)));
      for (const { measure, of, basis, value, text } of counted) {
        const known = context.facts.count(measure as MeasureId, of, basis as Basis | undefined).value;
        expect([ref.path, measure, of, value, text]).toEqual([
          ref.path,
          measure,
          of,
          known,
          context.format.number(known),
        ]);
      }
    }
  });

  it('say of the partners of a former unit as written how many its table lists', () => {
    expect(figures('tinh/vinh-phuc')[0]).toBe('Đối tác khi viết: 7; 2 nay cùng đơn vị');
    expect(figures('tinh/phu-tho')[0]).toBe('Đối tác khi viết: 1; 1 nay cùng đơn vị');
    expect(plain(contents('tinh/vinh-phuc').summary[0]!)).toContain('liên kết với 7\u00A0tỉnh, thành phố');
  });

  it('have as many partners in the table of a place as its tile says, those beside them included', () => {
    for (const ref of refs(context).filter(({ kind }) => kind === 'tinh')) {
      const { figures: tiles, parts } = contentsOnce(ref);
      const { count, detail = [] } = tiles[0]!;
      const beside = plain(detail).startsWith('thêm') ? (countedIn(detail)[0]?.value ?? 0) : 0;
      const rows = parts.find(({ id }) => id === 'partners')!.list.count;
      expect([ref.path, rows]).toEqual([ref.path, count.counted!.value + beside]);
    }
  });

  it('list after the records that name a place those that come otherwise, each with how', () => {
    expect(figures('tinh/vinh-phuc')).toContain('Dự án: 1; thêm 6 suy ra');
    const rows = part('tinh/vinh-phuc', 'projects').list.table().rows;
    expect(rows.map(([, cell]) => / liên quan do suy ra$/.test(cell!.more ?? ''))).toEqual([
      false,
      ...Array.from({ length: 6 }, () => true),
    ]);
    const { columns, rows: cells } = part('tinh/vinh-phuc', 'projects').list.sheet();
    const at = columns.findIndex(({ label }) => label === 'Vì sao ở đây');
    expect(cells.map((row) => String(row[at]).split(':')[0])).toEqual([
      'nguồn gọi tên',
      ...Array.from({ length: 6 }, () => 'liên quan do suy ra'),
    ]);
  });

  it('leave out of a place what only a drawing puts there', () => {
    for (const ref of refs(context).filter(({ kind }) => kind === 'tinh')) {
      const through = new Set(
        context.facts.ofUnit(ref.id.split('/')[0]!).flatMap(({ kind, entry }) => (kind === 'through' ? entry : [])),
      );
      const { list } = contentsOnce(ref).parts.find(({ id }) => id === 'projects')!;
      expect(list.numbered.filter(({ entry }) => through.has(entry))).toEqual([]);
    }
  });

  it('say of a region that none names what its members have', () => {
    expect(plain(part('vung/kttd-bac-bo', 'projects').none)).toBe(
      'Không dự án nào gọi tên vùng; các tỉnh thành viên có 8.',
    );
    expect(figures('vung/kttd-bac-bo')).toContain('Dự án gọi tên vùng: 0; các thành viên: 8');
    expect(figures('vung/kttd-bac-bo')).toContain('Nhiệm vụ gọi tên vùng: 1; thêm 15 suy ra; các thành viên: 24');
    expect(said('vung/kttd-bac-bo', 'tasks')).toHaveLength(16);
  });

  it('mark what is inferred in the tables of places, on paper and in sheets, with the reasons in a part of their own', () => {
    const { list } = part('tinh/vinh-phuc', 'projects');
    for (const shown of [list.table(), list.wide!(), list.sheet()])
      expect(JSON.stringify(shown)).toContain('vốn ODA, vốn vay nước ngoài (suy ra) (OFID)');
    const reasons = part('tinh/vinh-phuc', 'inferred').list;
    expect(JSON.stringify(reasons.table())).toContain('nguồn chỉ viết «vay vốn OFID»');
    expect(JSON.stringify(reasons.sheet())).toContain('nguồn chỉ viết «vay vốn OFID»');
  });

  it('say in tile, sentence and sheet the same number of empty cells', () => {
    for (const ref of refs(context)) {
      const { figures: tiles, parts } = contentsOnce(ref);
      const gaps = parts.find(({ id }) => id === 'gaps')!;
      const total = tiles.find(({ label }) => /không nêu/.test(label));
      const [lead] = countedIn(gaps.said!.lead);
      expect([ref.path, lead?.value ?? 0]).toEqual([ref.path, gaps.list.count]);
      if (total && ref.kind !== 'nhiem-vu')
        expect([ref.path, total.count.counted!.value]).toEqual([ref.path, gaps.list.count]);
    }
  });

  it('are the same in the files of a place: sentences as plain text, tiles as numbers', () => {
    const { book } = viewOf('tinh/vinh-phuc');
    const about = book!.about[0]!;
    expect(about).toContainEqual(['Đối tác khi viết', 7]);
    expect(about).toContainEqual(['Dự án', 1]);
    expect(about).toContainEqual(['', 'thêm 6 suy ra']);
    expect(about.find(([label]) => label === 'Tóm tắt')![1]).toContain('7\u00A0tỉnh, thành phố');
  });
});

describe('what a brief counts as missing', () => {
  // With records of its own, as these tests put others in their place.
  let context: ViewContext;
  beforeAll(async () => {
    const { corpus } = await firstContext();
    context = createContext({ ...corpus, byKey: new Map(corpus.byKey) }, 'vi');
  });
  const tablesOf = (entry: Entry) => {
    const scene = { context, notes: numberNotes(context, () => []) };
    const list = {
      linkages: () => linkList(scene, neutralLines(context, ofKind([entry], 'linkages'), '')),
      projects: () => projectList(scene, ofKind([entry], 'projects')),
      directives: () => taskList(scene, ofKind([entry], 'directives')),
      documents: () => documentList(scene, ofKind([entry], 'documents')),
    }[entry.collection as (typeof TABLED)[number]]();
    return JSON.stringify([list.table(), list.wide?.(), list.sheet()]);
  };
  const without = (entry: Entry, name: string): Entry => {
    const { [name]: _, ...data } = entry.data as unknown as Record<string, unknown>;
    return { ...entry, data } as unknown as Entry;
  };

  it.each(TABLED)('are those fields of %s that its table would show', (collection) => {
    const { corpus, facts } = context;
    const total = (of: string) => facts.count('gaps-tabled', of).value;
    const { schema } = definitionOf(collection);
    const entries = corpus.entries[collection] as Entry[];
    for (const [name, field] of fieldsOf(schema)) {
      const given = entries.filter(({ data }) => (data as Record<string, unknown>)[name] !== undefined);
      const missing = entries.filter((entry) => corpus.absent.get(keyOf(entry))!.includes(name));
      if (!mayBeGap(field) || given.length === 0 || missing.length === 0) continue;
      const isShown = given.some((entry) => {
        const bare = without(entry, name);
        const known = corpus.byKey.get(keyOf(entry))!;
        corpusWith(bare);
        const changes = tablesOf(bare) !== tablesOf(known);
        corpusWith(known);
        return changes;
      });
      expect([name, total(`${collection}?absent=${name}`) > 0]).toEqual([name, isShown]);
    }
  });

  /** Tables look linkages up by their id. */
  function corpusWith(entry: Entry): void {
    (context.corpus.byKey as Map<string, Entry>).set(keyOf(entry), entry);
  }
});
