import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/report.ts';
import { compareText } from '../../src/domain/order.ts';
import { EMBEDDABLE } from '../../src/views/article/embeddable.ts';
import { ROOT } from '../support/commands.ts';
import { readFiles } from '../support/corpus.ts';
import { filesOf } from '../support/html.ts';

/** Contents that are tried; a failure names the number that makes the same one again. */
const TRIES = 1000;

/** What breaks YAML, MDX and quotes when it stands where nobody expects it. */
const PIECES = [
  '{', '}', '[', '- ', ': ', '"', "'", '`', '<', '</', '/>', '<!--', '&amp;', '&#0;', '*', '__', '~~~', '---\n', '#', '|', '>',
  '\t', '\r\n', '\u0000', '\uFEFF', '\u200B', '\u0301', '\uD800', 'ı', '«', '…', '\\', '{{', '${', '%', '!!js ', '&a ', '*a', '<<: ',
  '1e999', '-0', '0x1F', '2024-02-30', 'null', 'true', '../', 'javascript:', 'import x from "x"\n', 'export const a = 1\n',
]; // prettier-ignore

/** Numbers from 0 up to 1, always the same ones for one seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const FOLDER = join(ROOT, 'test/fixtures/mekong');
const files = Object.fromEntries(
  filesOf(FOLDER)
    .filter((name) => /\.(yml|mdx|txt)$/.test(name))
    .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
);

/** The content of another region with up to four pieces put in, taken out, doubled or moved in its files. */
function spoiled(seed: number): Record<string, string> {
  const next = numbers(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const all = { ...files };
  const names = Object.keys(all).toSorted(compareText);
  for (let left = 1 + below(4); left > 0; left--) {
    const name = names[below(names.length)]!;
    const text = all[name]!;
    const [from, to] = [below(text.length + 1), below(text.length + 1)].toSorted((a, b) => a - b) as [number, number];
    const cut = text.slice(from, Math.min(to, from + 40));
    const piece = [PIECES[below(PIECES.length)]!, '', cut + cut, PIECES[below(PIECES.length)]!.repeat(300)][below(4)]!;
    all[name] = text.slice(0, from) + piece + text.slice(next() < 0.5 ? from : from + cut.length);
  }
  return all;
}

const faultsOf = async (all: Record<string, string>) =>
  runChecks(await readFiles(all, { buildDate: '2024-05-01' }), CHECKS, EMBEDDABLE);

describe('content in which anything may be wrong', () => {
  it('is read and checked to its end, and each fault has its file and a place in it', async () => {
    expect((await faultsOf(files)).errors).toEqual([]);
    let refused = 0;
    for (let seed = 1; seed <= TRIES; seed++) {
      const all = spoiled(seed);
      const { errors, warnings } = await faultsOf(all);
      if (errors.length > 0) refused += 1;
      for (const { file, line, column, message } of [...errors, ...warnings]) {
        const lines = all[file]?.split(/\r\n|\r|\n/).length ?? 1;
        expect([seed, file, line >= 1 && line <= lines + 1, column >= 1]).toEqual([seed, file, true, true]);
        expect(message, `${seed}`).toMatch(/\p{L}/u);
      }
    }
    expect(refused).toBeGreaterThan(TRIES / 2);
  });
});
