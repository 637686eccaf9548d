import { describe, expect, it } from 'vitest';
import { tightBlocks } from './body.ts';
import type { ArticleNote } from './notes.ts';

describe('notes in the margin', () => {
  const title = 'Quy chế phối hợp về thủ tục hải quan, kiểm định, kiểm hóa hàng xuất nhập khẩu qua cảng';
  const record = [{ text: 'liên kết: ' }, { text: title, path: '/lien-ket/quy-che/' }];
  const notes = (count: number): ArticleNote[] =>
    Array.from({ length: count }, (_, index) => {
      const number = index + 1;
      return {
        number,
        id: `ghi-chu-${number}`,
        anchor: `trich-${number}`,
        label: '',
        back: '',
        quote: '',
        records: [record],
        own: [],
      };
    });

  it('keep whole titles where the text beside them is as long', () => {
    expect(
      tightBlocks([
        { text: 400, notes: notes(4) },
        { text: 60, notes: notes(1) },
      ]),
    ).toEqual([false, false]);
  });

  it('are cut to a line each where they would hang far below their paragraph', () => {
    expect(tightBlocks([{ text: 400, notes: notes(8) }])).toEqual([true]);
  });

  it('are cut too when notes before them have already run ahead of the text, until the text has caught up', () => {
    const block = { text: 200, notes: notes(3) };
    expect(tightBlocks([block, block])).toEqual([false, true]);
    expect(tightBlocks([block, { text: 600, notes: [] }, block])).toEqual([false, false, false]);
  });
});
