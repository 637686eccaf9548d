import { expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { handbookPage } from './handbook.ts';

const context = createContext(testCorpus({ buildDate: '2026-11-30' }), 'vi');
const front = { title: 'Hướng dẫn', description: 'Cách đọc.', path: '/huong-dan/' };
const first = { title: 'Căn cứ', description: 'Câu trích.', path: '/huong-dan/can-cu/', order: 1 };
const second = { title: 'Nêu, suy ra', description: 'Ba dấu.', path: '/huong-dan/neu/', order: 2 };
const chapters = [second, front, first];

it('the contents of the handbook stand in their order, without its front page', () => {
  const { contents, breadcrumbs } = handbookPage(context, front, chapters, '<p>Chữ.</p>');
  expect(contents.map(({ title, current }) => [title, current])).toEqual([
    ['Căn cứ', false],
    ['Nêu, suy ra', false],
  ]);
  expect(breadcrumbs).toEqual([]);
});

it('a chapter is marked in the contents, and leads back to the front page', () => {
  const { contents, breadcrumbs } = handbookPage(context, second, chapters, '<p>Chữ.</p>');
  expect(contents.filter(({ current }) => current).map(({ path }) => path)).toEqual(['/huong-dan/neu/']);
  expect(breadcrumbs.map(({ path }) => path)).toEqual(['/huong-dan/']);
});

it('a page of the handbook is plain JSON', () => {
  const page = handbookPage(context, second, chapters, '<p>Chữ.</p>');
  expect(JSON.parse(JSON.stringify(page))).toStrictEqual(page);
});

it('a chapter has another version when its text changes', () => {
  const versionOf = (text: string) => handbookPage(context, second, chapters, text).stamp.version;
  expect(versionOf('<p>Chữ.</p>')).not.toBe(versionOf('<p>Chữ khác.</p>'));
});
