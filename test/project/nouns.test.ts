import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/commands.ts';

/** Rooms of views without words of their own, and why. */
const WORDLESS: Record<string, string> = {
  pages: 'puts what other rooms say together for one page',
};
/** Words that belong to no room of views, and why. */
const ROOMLESS: Record<string, string> = {
  codes: 'of the schemas',
  collections: 'of the schemas',
  fields: 'of the schemas',
  editors: 'of the schemas, for those who write content',
  formats: 'how the language writes dates and numbers',
  measures: 'of facts: what numbers count',
  number: 'how sentences write numbers',
  gallery: 'of src/gallery',
  nav: 'of the frame around every page',
  index: 'gathers the others',
};

const rooms = (folder: string) =>
  readdirSync(join(ROOT, 'src', folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const words = readdirSync(join(ROOT, 'src/strings/vi')).map((file) => file.replace(/\.ts$/, ''));

describe('views, components and words go by the same nouns:', () => {
  it('a room of views has its file of words, or says why not', () => {
    expect(rooms('views').filter((room) => words.includes(room) === room in WORDLESS)).toEqual([]);
  });

  it('a room of components is one of views, and has its file of words', () => {
    const known = rooms('views');
    expect(rooms('components').filter((room) => !known.includes(room) || !words.includes(room))).toEqual([]);
  });

  it('a file of words is that of a room, or says why not', () => {
    const known = rooms('views');
    expect(words.filter((noun) => known.includes(noun) === noun in ROOMLESS)).toEqual([]);
  });

  it('no reason outlives what it is given for', () => {
    expect(Object.keys(WORDLESS).filter((room) => !rooms('views').includes(room))).toEqual([]);
    expect(Object.keys(ROOMLESS).filter((noun) => !words.includes(noun))).toEqual([]);
  });
});
