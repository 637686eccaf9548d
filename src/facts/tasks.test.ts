import { describe, expect, it } from 'vitest';
import { taskState } from './tasks.ts';

const outcome = (state: 'done' | 'partial', date: string) => ({
  state,
  date,
  evidence: [{ article: 'phu-yen-the-che-lien-ket-vung-2022', quote: 'đã trình Thủ tướng Chính phủ' }],
});

describe('taskState', () => {
  it.each([
    ['2022-08-31', 'not-yet-due'],
    ['2022-09-01', 'due'],
    ['2022-09-30', 'due'],
    ['2022-10-01', 'overdue'],
  ])('of «trong tháng 9/2022» on %s is %s', (day, state) => {
    expect(taskState({ due: '2022-09' }, day)).toBe(state);
  });
  it.each([
    ['a year', '2025', '2025-12-31', 'due'],
    ['a year that is over', '2025', '2026-01-01', 'overdue'],
    ['a window not begun', { notBefore: '2022-09-10', notAfter: '2022-09-20' }, '2022-09-09', 'not-yet-due'],
    ['a window that is over', { notBefore: '2022-09-10', notAfter: '2022-09-20' }, '2022-09-21', 'overdue'],
    ['«trước ngày …» before the day', { notAfter: '2022-09-20' }, '2022-01-01', 'due'],
    ['«từ ngày …» long after', { notBefore: '2022-09-10' }, '2030-01-01', 'due'],
    ['a span', { from: '2023', to: '2025' }, '2025-12-31', 'due'],
    ['a span that is over', { from: '2023', to: '2025' }, '2026-01-01', 'overdue'],
    ['a span that continues', { from: '2023', to: '2025', continues: true as const }, '2030-01-01', 'due'],
  ])('reads %s', (_, due, day, state) => {
    expect(taskState({ due }, day)).toBe(state);
  });
  it('is without deadline when the source states none', () => {
    expect(taskState({}, '2022-09-30')).toBe('no-deadline');
  });
  it('is recurring for any recurrence, with a deadline too', () => {
    expect(taskState({ recurs: 'continuous' }, '2022-09-30')).toBe('recurring');
    expect(taskState({ recurs: 'yearly', due: '2022-09' }, '2023-01-01')).toBe('recurring');
  });
  it('is done only by an outcome that says so, and not before it', () => {
    const done = { due: '2022-09', outcomes: [outcome('done', '2022-11')] };
    expect(taskState(done, '2022-10-31')).toBe('overdue');
    expect(taskState(done, '2022-11-01')).toBe('done');
    expect(taskState({ due: '2022-09', outcomes: [outcome('partial', '2022-09')] }, '2022-10-01')).toBe('overdue');
  });
  it('is done without a deadline', () => {
    expect(taskState({ outcomes: [outcome('done', '2022-11')] }, '2023-01-01')).toBe('done');
  });
});
