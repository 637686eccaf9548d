import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readBytes } from '../../src/commands/import/read-file.ts';
import { foldSpace } from '../../src/domain/text.ts';
import type { DraftOfficial } from '../../src/ingest/draft/types.ts';
import { provisionsOf } from '../../src/ingest/provisions.ts';
import { vi } from '../../src/strings/vi/index.ts';
import { provisionOf } from '../../src/views/common/quotes.ts';

const FOLDER = new URL('../fixtures/official/', import.meta.url);

/** What a careful reader finds; ` | ` parts what is as right. */
interface Truth {
  file: string;
  kind: string;
  number: string | null;
  issuer: string[];
  signer: string[];
  place: string;
  date: string;
  recipients: string[];
  /** Words of a clause, and where it stands. */
  anchors: Record<string, string | null>;
}
const truths = parse(readFileSync(new URL('truth.yml', FOLDER), 'utf8')) as Truth[];
const textOf = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8').normalize('NFC');

function officialOf(text: string, file: string): DraftOfficial {
  const read = readBytes(new TextEncoder().encode(text), file);
  if ('error' in read || !read.draft.official) throw new Error(`${file} is not read as an official text`);
  return read.draft.official;
}

/** Right, found and asked, and what went wrong. */
function score(wanted: readonly string[], found: readonly string[]) {
  const left = [...wanted];
  const slips: string[] = [];
  for (const each of found) {
    const at = left.findIndex((names) => names.split(' | ').includes(each));
    if (at < 0) slips.push(`+ ${each}`);
    else left.splice(at, 1);
  }
  const right = wanted.length - left.length;
  return { right, found: found.length, asked: wanted.length, slips: [...slips, ...left.map((each) => `- ${each}`)] };
}

const listed = (value: string | null) => (value === null ? [] : value.split('; '));

function scoresOf({ file, ...truth }: Truth) {
  const text = textOf(file);
  const found = officialOf(text, file);
  const places = provisionsOf(text);
  const lines = text.split('\n').map(foldSpace);
  const anchors = Object.entries(truth.anchors).map(([words, place]) => {
    const line = lines.findIndex((each) => each.includes(words));
    if (line < 0) throw new Error(`${file} does not say «${words}»`);
    const at = places[line];
    return { words, place, found: provisionOf({ strings: vi }, { ...(at ? { provision: at } : {}) })[0] ?? null };
  });
  const isSaid = (each: { place: string | null; found: string | null }) => each.place !== null || each.found !== null;
  return {
    kind: score([truth.kind], listed(found.kind)),
    number: score(truth.number === null ? [] : [truth.number], listed(found.number)),
    issuer: score(truth.issuer, listed(found.issuer)),
    signer: score(truth.signer, listed(found.signer)),
    place: score([truth.place], listed(found.place)),
    date: score([truth.date], listed(found.date)),
    recipients: score(truth.recipients, found.recipients),
    anchors: score(
      anchors.filter(isSaid).flatMap(({ words, place }) => (place === null ? [] : [`${words}: ${place}`])),
      anchors.filter(isSaid).flatMap((each) => (each.found === null ? [] : [`${each.words}: ${each.found}`])),
    ),
  };
}

describe('reading official texts and agreements', () => {
  const scores = truths.map((truth) => ({ file: truth.file, ...scoresOf(truth) }));
  const fields = Object.keys(scores[0]!).filter((field) => field !== 'file') as (keyof ReturnType<typeof scoresOf>)[];
  it.each(fields)('finds %s with F1 of at least .98', (field) => {
    const all = scores.map((each) => each[field]);
    const sum = (key: 'right' | 'found' | 'asked') => all.reduce((total, each) => total + each[key], 0);
    const f1 = (2 * sum('right')) / (sum('found') + sum('asked'));
    const slips = scores.flatMap((each) => each[field].slips.map((slip) => `${each.file} ${slip}`));
    expect({ f1: f1 >= 0.98, slips }).toEqual({ f1: true, slips: [] });
  });
});
