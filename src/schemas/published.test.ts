import { describe, expect, it } from 'vitest';
import {
  PUBLISHED_COLLECTIONS,
  isOwnField,
  publishedFields,
  publishedPath,
  writtenFields,
  writtenPath,
} from './published.ts';

describe('what is published, under which name', () => {
  it.each(['chrome', 'meta', 'draft', 'evidence', 'citations', 'inferred'])('%s is no field of its own', (field) => {
    expect(isOwnField(field)).toBe(false);
  });
  it('the address of a source gives way to the page and comes back', () => {
    expect(publishedPath('url')).toBe('sourceUrl');
    expect(writtenPath('sourceUrl')).toBe('url');
    expect(publishedPath('republishes.url')).toBe('republishes.url');
    expect(writtenPath('title')).toBe('title');
  });
  it('fields have the order of the schema, and what is computed comes last', () => {
    expect(publishedFields('articles').slice(0, 6)).toEqual([
      'seed',
      'title',
      'publisher',
      'republishes',
      'author',
      'sourceUrl',
    ]);
    expect(publishedFields('articles').at(-1)).toBe('status');
    expect(publishedFields('directives').at(-1)).toBe('state');
  });
  it.each(PUBLISHED_COLLECTIONS)('%s publishes no name twice, and each comes back', (name) => {
    const fields = publishedFields(name);
    expect(new Set([...fields, 'id', 'url']).size).toBe(fields.length + 2);
    const written = Object.keys(writtenFields(name, Object.fromEntries(fields.map((field) => [field, 1]))));
    expect(written.filter(isOwnField)).toEqual(written);
  });
  it('what is computed or stands in the envelope was not written', () => {
    const record = { id: 'bai', url: '/bai-viet/bai/', sourceUrl: 'https://bao.vn/1', status: 'edited', absent: [] };
    expect(writtenFields('articles', record)).toEqual({ url: 'https://bao.vn/1' });
  });
});
