import { describe, expect, it } from 'vitest';
import { inWords } from '../../../test/support/chart-words.ts';
import { plain } from '../../domain/run.ts';
import { cellText } from '../../charts/chart.ts';
import { graph } from '../../charts/graph/index.ts';
import type { GraphData } from '../../charts/graph/layout.ts';
import { createContext } from '../common/context.ts';
import { basisAround, basisGraph, basisOfList, basisPlaces, MOST_DOCUMENTS, placeGraph } from './basis-graph.ts';
import { figureOf, partsOf } from './figures.ts';
import { testCorpus, type TestContent } from '../../../test/support/test-corpus.ts';
import { FORMAT } from '../../../test/support/chart-format.ts';

const TEXT = 'UBND tỉnh Đắk Lắk và UBND tỉnh Gia Lai triển khai các văn bản về rừng giáp ranh.';
const evidence = [{ article: 'rung', quote: 'triển khai các văn bản' }];
const paper = (id: string, kind: string, title: string, rest: object = {}) => ({ id, kind, title, evidence, ...rest });
const task = (id: string, basis: string[], rest: object = {}) => ({
  id,
  what: `Việc ${id}`,
  strength: 'request',
  basis,
  evidence,
  ...rest,
});
const contextOf = (records: TestContent['records'], buildDate = '2025-03-01') =>
  createContext(testCorpus({ buildDate, seeds: { 'rung.txt': TEXT }, records: records ?? {} }), 'vi');

const LAW = paper('luat', 'law', 'Luật Lâm nghiệp', { issued: '2017' });
const RESOLUTION = paper('nghi-quyet', 'resolution', 'Nghị quyết về liên kết vùng', {
  number: '57/NQ-CP',
  issued: '2022-04-21',
  relations: [{ type: 'basis', document: 'luat' }],
});
const PLAN = paper('ke-hoach', 'plan', 'Kế hoạch bảo vệ rừng giáp ranh', {
  issuer: { province: 'dak-lak' },
  issued: '2023-01-05',
  relations: [
    { type: 'implements', document: 'nghi-quyet' },
    { type: 'conforms-to', document: 'luat' },
  ],
  inferred: {
    'relations.1': 'bài nói kế hoạch phù hợp với luật',
    issued: 'theo câu trước',
    issuer: 'bài của báo Đắk Lắk',
  },
});
const DECISION = paper('quyet-dinh', 'decision', 'Quyết định của UBND tỉnh', { issuer: { province: 'gia-lai' } });
const MEMO = paper('bien-ban', 'memorandum', 'Biên bản ghi nhớ Đắk Lắk – Gia Lai');
const LOOSE = paper('bao-cao', 'report', 'Báo cáo chung');
const LINKAGE = {
  id: 'hop-tac',
  title: 'Đắk Lắk và Gia Lai hợp tác bảo vệ rừng',
  form: 'agreement',
  pattern: 'together',
  evidence,
  parties: [{ province: 'dak-lak' }, { province: 'gia-lai' }],
  documents: ['bien-ban'],
};
const RECORDS = {
  documents: [PLAN, MEMO, LOOSE, RESOLUTION, LAW, DECISION],
  linkages: [LINKAGE],
  directives: [
    task('mot', ['documents/ke-hoach'], { due: '2024-06' }),
    task('hai', ['documents/ke-hoach', 'documents/nghi-quyet']),
    task('ba', ['linkages/hop-tac']),
    task('bon', ['documents/quyet-dinh']),
  ],
};
const names = ({ nodes }: GraphData) => nodes.map(({ short }) => short);
const relations = ({ nodes, edges, kinds }: GraphData) =>
  edges.map(({ from, to, kind }) => `${nodes[to]!.short} ${kinds[kind]!.label} ${nodes[from]!.short}`);

describe('basisGraph', () => {
  const view = inWords(basisGraph(contextOf(RECORDS)));
  it('orders documents by their rank, then from old to new, and leaves those without relations or tasks to a list', () => {
    expect(names(view.data)).toEqual([
      'Luật Lâm nghiệp',
      'Nghị quyết 57/NQ-CP',
      'Kế hoạch bảo vệ rừng giáp ranh',
      'Biên bản ghi nhớ Đắk Lắk – Gia Lai',
      'Quyết định của UBND tỉnh',
    ]);
    expect(view.lists).toEqual([
      {
        label: '1 văn bản không có quan hệ nào được nêu, và không là căn cứ của nhiệm vụ nào',
        items: [{ text: 'Báo cáo chung', path: '/van-ban/bao-cao/' }],
      },
    ]);
  });
  it('ranks what a province decides behind what the centre directs', () => {
    expect(view.data.nodes.map(({ rank }) => rank)).toEqual([0, 1, 2, 2, 2]);
  });
  it('draws from a document to the one that rests on it, with the word of the relation', () => {
    expect(relations(view.data).toSorted()).toEqual([
      'Kế hoạch bảo vệ rừng giáp ranh phù hợp với Luật Lâm nghiệp',
      'Kế hoạch bảo vệ rừng giáp ranh thực hiện Nghị quyết 57/NQ-CP',
      'Nghị quyết 57/NQ-CP căn cứ Luật Lâm nghiệp',
    ]);
  });
  it('counts tasks at each document, those of an agreement at its paper, and says which are overdue', () => {
    expect(view.data.nodes.map(({ leaf, late }) => [leaf, late])).toEqual([
      [undefined, undefined],
      ['1 nhiệm vụ', undefined],
      ['2 nhiệm vụ', '1 đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành'],
      ['1 nhiệm vụ', undefined],
      ['1 nhiệm vụ', undefined],
    ]);
    expect(view.notes).toContain('Nhiệm vụ tính cả những việc căn cứ vào liên kết mà văn bản ghi lại.');
  });
  it('says in sentences what it found', () => {
    expect(view.finding).toBe(
      '5 trên 6 văn bản có quan hệ với văn bản khác hoặc là căn cứ của nhiệm vụ; có 3 quan hệ giữa văn bản với văn bản ' +
        '(một phần suy ra). Văn bản được nhiều văn bản khác dựa vào nhất là Luật Lâm nghiệp: 2 văn bản (một phần suy ra). ' +
        'Văn bản làm căn cứ cho nhiều nhiệm vụ nhất là Kế hoạch bảo vệ rừng giáp ranh: 2 nhiệm vụ.',
    );
    expect(view.notes).toContain('1 quan hệ do biên tập suy ra từ lời của nguồn.');
    expect(view).toMatchObject({ unit: 'Đơn vị: văn bản.', period: 'Thời gian: 2017–2023.' });
  });
  it('says in the drawing, its names, its sentence and its table which tasks were inferred to rest on a document', () => {
    const why = 'theo đầu bài';
    const records = {
      ...RECORDS,
      directives: [
        task('mot', ['documents/nghi-quyet', 'documents/ke-hoach'], { inferred: { 'basis.1': why } }),
        task('hai', ['documents/ke-hoach']),
        task('ba', ['linkages/hop-tac'], { inferred: { basis: why } }),
      ],
    };
    const { data, finding } = inWords(basisGraph(contextOf(records)));
    const cells = graph.table(data, FORMAT).rows.map((row) => cellText(row[6]!));
    const told = data.nodes.map(({ leaf, title }, i) => [leaf, /Căn cứ của (.*)\.$/.exec(title)?.[1], cells[i]]);
    const through = '1 nhiệm vụ qua «Đắk Lắk và Gia Lai hợp tác bảo vệ rừng» (suy ra)';
    expect(told).toEqual([
      [undefined, undefined, '–'],
      ['1 nhiệm vụ', '1 nhiệm vụ', '1 nhiệm vụ'],
      ['2 nhiệm vụ (một phần suy ra)', '2 nhiệm vụ (một phần suy ra)', '2 nhiệm vụ (một phần suy ra)'],
      ['1 nhiệm vụ (suy ra)', '1 nhiệm vụ (suy ra)', through],
    ]);
    expect(finding).toContain('là Kế hoạch bảo vệ rừng giáp ranh: 2 nhiệm vụ (một phần suy ra).');
    expect(data.nodes[0]!.title).toContain('2 văn bản dựa vào văn bản này (một phần suy ra).');
  });
  it('gives all of it as a table, with links', () => {
    const { columns, rows } = graph.table(view.data, FORMAT);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => columns.length));
    expect(rows[2]!.map(cellText)).toEqual([
      'Kế hoạch bảo vệ rừng giáp ranh',
      'kế hoạch',
      '5/1/2023 (suy ra)',
      'Đắk Lắk (suy ra)',
      'thực hiện Nghị quyết 57/NQ-CP; phù hợp với Luật Lâm nghiệp (suy ra)',
      '–',
      '2 nhiệm vụ; 1 đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành',
    ]);
    expect(rows[0]!.map(cellText)[5]).toBe(
      'Kế hoạch bảo vệ rừng giáp ranh (phù hợp với) (suy ra); Nghị quyết 57/NQ-CP (căn cứ)',
    );
    expect(rows[3]![6]).toEqual([
      { text: '1 nhiệm vụ qua «Đắk Lắk và Gia Lai hợp tác bảo vệ rừng»', path: '/lien-ket/hop-tac/' },
    ]);
    expect(rows[2]![6]).toContainEqual({ text: '2 nhiệm vụ', path: '/van-ban/ke-hoach/#nhac-toi-nhiem-vu' });
  });
  it('reports relations that go round in a circle', () => {
    const law = { ...LAW, relations: [{ type: 'basis', document: 'ke-hoach' }] };
    const { notes, data } = inWords(basisGraph(contextOf({ documents: [law, RESOLUTION, PLAN] })));
    expect(notes).toContain(
      'Quan hệ khép thành vòng, được vẽ ngược chiều: Luật Lâm nghiệp căn cứ Kế hoạch bảo vệ rừng giáp ranh.',
    );
    expect(() => graph.layout(data, { width: 760 }, FORMAT)).not.toThrow();
  });
  it('says so when there is nothing to draw', () => {
    const none = inWords(basisGraph(contextOf({ documents: [LOOSE] })));
    expect(none).toMatchObject({ empty: true, finding: expect.stringContaining('chưa nêu quan hệ nào') as string });
    expect(none.lists![0]!.items).toHaveLength(1);
    expect(basisOfList(contextOf({ documents: [LOOSE] }))).toBeUndefined();
  });
  it('leaves out of the list page the documents that the list has itself', () => {
    expect(basisOfList(contextOf(RECORDS))).not.toHaveProperty('lists');
  });
});

describe('basisAround', () => {
  const context = contextOf(RECORDS);
  const around = (id: string) =>
    basisAround(
      context,
      context.corpus.entries.documents.find((each) => each.id === id)!,
    );
  it('shows what a document rests on and what rests on it, and which one it is', () => {
    const view = around('nghi-quyet')!;
    expect(names(view.data)).toEqual(['Luật Lâm nghiệp', 'Nghị quyết 57/NQ-CP', 'Kế hoạch bảo vệ rừng giáp ranh']);
    expect(view.data.nodes.map(({ here }) => here)).toEqual([undefined, 'văn bản này', undefined]);
    expect(plain(view.finding)).toBe('Văn bản này dựa vào 1 văn bản. 1 văn bản dựa vào nó.');
  });
  it('shows nothing for a document without relations', () => {
    expect(around('bao-cao')).toBeUndefined();
    expect(around('bien-ban')).toBeUndefined();
  });
  it('keeps to the next ones where a law has very many, and says so', () => {
    const plans = Array.from({ length: 30 }, (_, i) =>
      paper(`kh-${i}`, 'plan', `Kế hoạch ${i}`, { relations: [{ type: 'implements', document: 'nghi-quyet' }] }),
    );
    const many = contextOf({ documents: [LAW, RESOLUTION, ...plans] });
    const view = basisAround(
      many,
      many.corpus.entries.documents.find(({ id }) => id === 'luat')!,
    )!;
    expect(names(view.data)).toEqual(['Luật Lâm nghiệp', 'Nghị quyết 57/NQ-CP']);
    expect(plain(view.finding)).toContain('Hình chỉ có 2 văn bản có quan hệ trực tiếp, trong 32 văn bản');
  });
});

describe('more documents than one page can show', () => {
  const provinces = ['dak-lak', 'gia-lai', 'phu-yen'];
  const plans = Array.from({ length: MOST_DOCUMENTS }, (_, i) =>
    paper(`kh-${i}`, 'plan', `Kế hoạch ${i}`, {
      issuer: { province: provinces[i % 3]! },
      relations: [{ type: 'implements', document: 'nghi-quyet' }],
    }),
  );
  const stray = [
    paper('qd', 'decision', 'Quyết định A'),
    paper('qc', 'regulation', 'Quy chế A', { relations: [{ type: 'basis', document: 'qd' }] }),
  ];
  const records = { documents: [LAW, RESOLUTION, ...plans, ...stray] };
  const context = contextOf(records);

  it('are drawn by province, under the units in force, each with what it rests on', () => {
    const places = basisPlaces(context);
    expect(places.map(({ name, own, shown }) => [name, own.size, shown.size])).toEqual([
      ['Đắk Lắk', 20, 22],
      ['Gia Lai', 20, 22],
      ['Phú Yên', 20, 22],
      ['Không gắn với tỉnh, thành phố nào', 2, 2],
    ]);
    const merged = basisPlaces(contextOf(records, '2025-12-01'));
    expect(merged.map(({ slug, own }) => [slug, own.size])).toEqual([
      ['dak-lak-2025', 40],
      ['gia-lai-2025', 20],
      ['khong-theo-tinh', 2],
    ]);
  });
  it('are all in one of them', () => {
    const shown = new Set(basisPlaces(context).flatMap((place) => [...place.shown]));
    expect(shown.size).toBe(records.documents.length);
  });
  it('are offered as a list of pages, while the file has them all', () => {
    const view = basisGraph(context);
    expect(view.large).toContain('64 văn bản');
    expect(view.lists![0]).toEqual({
      label: 'Hình của từng địa phương, với số văn bản',
      items: expect.arrayContaining([{ text: 'Gia Lai (22)', path: '/bieu-do/can-cu/gia-lai/' }]) as unknown,
    });
    expect(view.data.nodes).toHaveLength(64);
    expect(view.empty).toBeUndefined();
  });
  it('are figures of the registry, whose files have addresses of their own', () => {
    const parts = partsOf(context);
    expect(parts.map(({ id }) => id)).toContain('can-cu/gia-lai');
    const view = parts.find(({ id }) => id === 'can-cu/gia-lai')!.view(context, {});
    expect(view.title).toBe('Văn bản và căn cứ: Gia Lai');
    expect(plain(view.finding)).toContain('20 văn bản liên quan tới địa phương');
    expect(view.basis).toBe('Tính theo đơn vị hành chính hiện nay (1/3/2025).');
    expect(partsOf(contextOf(RECORDS)).filter(({ id }) => id.startsWith('can-cu/'))).toEqual([]);
  });
  it('belong to a province through the tasks that they give it', () => {
    const given = contextOf({
      documents: records.documents,
      directives: [task('mot', ['documents/qd'], { lead: [{ province: 'lam-dong' }] })],
    });
    const place = basisPlaces(given).find(({ name }) => name === 'Lâm Đồng')!;
    expect([...place.shown].toSorted()).toEqual(['qc', 'qd']);
    expect(names(placeGraph(given, place).data)).toEqual(['Quyết định A', 'Quy chế A']);
  });
});

it('the graph of documents is a figure of the registry', () => {
  expect(figureOf('can-cu').chart).toBe(graph);
});
