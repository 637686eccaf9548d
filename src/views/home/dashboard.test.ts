import { describe, expect, it } from 'vitest';
import { plain } from '../../domain/run.ts';
import { createContext } from '../common/context.ts';
import { dashboard } from './dashboard.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const TEXT =
  'Đồng Tháp hợp tác với An Giang và Kiên Giang. Kinh tế Đồng Tháp 6 tháng đầu năm 2024 tăng 5,9%. Nộp báo cáo trước 30/9/2024.';
const evidence = [{ article: 'dong-thap', quote: 'Đồng Tháp hợp tác với An Giang và Kiên Giang' }];
const view = dashboard(
  createContext(
    testCorpus({
      buildDate: '2025-07-01',
      seeds: { 'dong-thap.txt': TEXT },
      records: {
        linkages: [
          {
            id: 'hop-tac',
            title: 'Hợp tác ba tỉnh',
            form: 'activity',
            pattern: 'hub',
            hub: { province: 'dong-thap' },
            parties: [{ province: 'an-giang' }, { province: 'kien-giang' }],
            evidence,
          },
          {
            id: 'hop-tac-vung',
            title: 'Hợp tác với các tỉnh trong vùng',
            form: 'activity',
            pattern: 'together',
            parties: [{ province: 'dong-thap' }, { class: 'các tỉnh trong vùng' }],
            evidence,
          },
        ],
        indicators: [
          {
            id: 'doan-cong-tac',
            title: 'Số đoàn công tác',
            unit: 'đoàn',
            observations: [
              { territory: { province: 'dong-thap' }, period: '2024-12', value: 1, asWritten: 'hợp tác' },
              { territory: { province: 'an-giang' }, period: '2025-01', value: 2, asWritten: 'hợp tác' },
            ],
            evidence,
          },
          {
            id: 'tang-truong',
            title: 'Tăng trưởng kinh tế',
            unit: '%',
            observations: [
              {
                territory: { province: 'dong-thap' },
                period: { from: '2024-01', to: '2024-06' },
                value: 5.9,
                asWritten: '5,9%',
              },
              { territory: { province: 'an-giang' }, text: 'tăng khá', asWritten: 'tăng khá' },
            ],
            evidence: [
              { ...evidence[0], supports: ['observations.1'] },
              { article: 'dong-thap', quote: 'tăng 5,9%', supports: ['observations.0.value'] },
            ],
          },
        ],
        directives: [
          { id: 'bao-cao', what: 'Nộp báo cáo', due: { notAfter: '2024-09-30' }, strength: 'request', evidence },
          { id: 'tiep-tuc', what: 'Tiếp tục hợp tác', strength: 'commitment', evidence },
        ],
      },
    }),
    'vi',
  ),
);

describe('dashboard', () => {
  const lineOf = (label: string) => view.glance.find((line) => line.label === label);

  it('opens with its finding; equal firsts are named together', () => {
    expect(plain(view.finding)).toBe(
      'Theo 1 bài viết, 2 trong 34 tỉnh, thành phố có liên kết với nơi khác; nhiều đối tác nhất là An Giang và Đồng Tháp: mỗi nơi 1 đối tác',
    );
  });
  it('says what it rests on, each number linked to the list it counts', () => {
    expect(plain(view.sum)).toBe(
      'Theo 1\u00A0bài viết (1 bài còn là bản thô, chưa biên tập): 2\u00A0liên kết, 2\u00A0nhiệm vụ. Căn cứ là 2 câu trích nguyên văn, qua 7 lượt dẫn.',
    );
    expect(view.sum.flatMap(({ path }) => path ?? [])).toEqual(['/bai-viet/', '/lien-ket/', '/nhiem-vu/']);
  });
  it('leads from the counts of the closest pair and the widest unit to what they count', () => {
    const [pair, unit] = [lineOf('Nhiều nhất')!, lineOf('Rộng nhất')!];
    expect(plain(pair.runs)).toBe('An Giang – Đồng Tháp, 1\u00A0liên kết nối hai nơi');
    expect(pair.runs.at(-1)).toMatchObject({
      path: '/cap/an-giang-2025--dong-thap-2025/',
      counted: { measure: 'linkages-joining', of: 'units/an-giang-2025&units/dong-thap-2025', basis: 'current' },
    });
    expect(plain(unit.runs)).toBe('An Giang, 1\u00A0đối tác hiện nay');
    expect(unit.runs.at(-1)).toMatchObject({
      path: '/tinh/an-giang-2025/#doi-tac',
      counted: { measure: 'partners', of: 'units/an-giang-2025', basis: 'current', value: 1 },
    });
  });
  it('leads to a sentence only from a stated value', () => {
    expect(view.glance.filter(({ clause }) => clause).map(({ label }) => label)).toEqual(['Số liệu']);
  });
  it('shows one number of the indicators, a share before later counts, with the clause that bears it', () => {
    const growth = lineOf('Số liệu')!;
    expect(growth.runs).toEqual([
      { text: 'Tăng trưởng kinh tế', path: '/chi-so/tang-truong/' },
      { text: ' 5,9\u00A0%, Đồng Tháp, 1/2024–6/2024' },
    ]);
    expect(growth.clause).toMatch(/^\/bai-viet\/dong-thap\/#trich-/);
  });
  it('says first what has to be done, with the state of the most urgent task', () => {
    const { runs, state } = lineOf('Thời hạn')!;
    expect([plain(runs), state]).toEqual([
      '1\u00A0nhiệm vụ đã qua hạn mà nguồn nêu, chưa có bằng chứng hoàn thành (trong 2\u00A0nhiệm vụ)',
      'overdue',
    ]);
    expect(runs[0]!.path).toBe('/nhiem-vu/tinh-trang/qua-han/');
    expect(view.tasks.states.map(({ state, count }) => [state, count.text, count.path])).toEqual([
      ['overdue', '1', '/nhiem-vu/tinh-trang/qua-han/'],
      ['no-deadline', '1', '/nhiem-vu/tinh-trang/khong-neu-han/'],
    ]);
  });
  it('names tasks that are due or overdue', () => {
    expect(view.tasks).toMatchObject({
      urgent: [{ id: 'bao-cao', state: 'overdue', due: 'không sau 30/9/2024' }],
    });
  });
  it('counts what the sources do not say', () => {
    expect(plain(lineOf('Không nêu')!.runs)).toMatch(/^\d+\u00A0điều ở \d bản ghi$/);
    expect(view.gaps[0]!.count).toBeGreaterThanOrEqual(view.gaps.at(-1)!.count);
  });
  it('marks what of a number was inferred', () => {
    const [line] = dashboard(
      createContext(
        testCorpus({
          buildDate: '2025-07-01',
          seeds: { 'dong-thap.txt': TEXT },
          records: {
            indicators: [
              {
                id: 'tang-truong',
                title: 'Tăng trưởng',
                unit: '%',
                observations: [{ territory: { province: 'dong-thap' }, period: '2024', value: 5.9, asWritten: '5,9%' }],
                inferred: { 'observations.0.period': 'theo ngày của bài' },
                evidence,
              },
            ],
          },
        }),
        'vi',
      ),
    ).glance;
    expect(plain(line!.runs)).toBe('Tăng trưởng 5,9\u00A0%, Đồng Tháp, 2024 (suy ra)');
  });
  it('is honest about an empty site', () => {
    const empty = dashboard(createContext(testCorpus({ buildDate: '2025-07-01' }), 'vi'));
    expect(plain(empty.finding)).toBe('Các nguồn chưa nêu liên kết nào giữa các tỉnh, thành phố');
    expect(empty.glance.map(({ label, runs }) => [label, plain(runs)])).toEqual([
      ['Thời hạn', 'Không có nhiệm vụ nào đến hạn hoặc đã qua hạn mà nguồn nêu.'],
      ['Không nêu', 'Không bản ghi nào thiếu thông tin.'],
    ]);
    expect(empty.matrix.data.pairs).toEqual([]);
    expect(empty.gaps).toEqual([]);
  });
});
