import { describe, expect, it } from 'vitest';
import { createContext } from './context.ts';
import { dashboard } from './dashboard.ts';
import { testCorpus } from './test-corpus.ts';

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
  it('sums up in sentences, with the links that join units counted apart', () => {
    expect(view.sum).toEqual([
      'Từ 1 bài viết (1 bài còn là bản thô, chưa biên tập), trang này ghi lại 6 bản ghi dựa trên 7 câu trích nguyên văn.',
      'Các nguồn nêu 2 liên kết, trong đó 1 liên kết nối 2 tỉnh, thành phố hiện nay với nhau.',
    ]);
  });
  it('leads from the number of partners to the unit and to a clause', () => {
    expect(view.figures[0]).toMatchObject({
      value: '1',
      label: 'đơn vị hiện nay liên kết với An Giang',
      page: '/tinh/an-giang-2025/',
    });
    expect(view.figures[0]!.clause).toMatch(/^\/bai-viet\/dong-thap\/#trich-/);
  });
  it('shows one number of the indicators, a share before later counts, with the clause that bears it', () => {
    const [, growth, next] = view.figures;
    expect(growth).toMatchObject({
      value: '5,9\u00A0%',
      label: 'Tăng trưởng kinh tế, Đồng Tháp, 1/2024–6/2024',
      page: '/chi-so/tang-truong/',
    });
    expect(growth!.clause).not.toBe(view.figures[0]!.clause);
    expect(next).toEqual({ value: '2', label: 'liên kết', page: '/lien-ket/' });
  });
  it('names tasks that are due or overdue', () => {
    expect(view.tasks).toMatchObject({
      all: 2,
      urgent: [{ id: 'bao-cao', state: 'overdue', due: 'không sau 30/9/2024' }],
    });
  });
  it('counts what the sources do not say', () => {
    expect(view.gaps.total).toBeGreaterThan(view.gaps.records);
    expect(view.gaps.fields[0]!.count).toBeGreaterThanOrEqual(view.gaps.fields.at(-1)!.count);
  });
  it('is honest about an empty site', () => {
    const empty = dashboard(createContext(testCorpus({ buildDate: '2025-07-01' }), 'vi'));
    expect(empty.sum[1]).toBe('Các nguồn chưa nêu liên kết nào giữa các tỉnh, thành phố.');
    expect(empty.figures.every(({ value }) => value === '0')).toBe(true);
    expect(empty.gaps.total).toBe(0);
  });
});
