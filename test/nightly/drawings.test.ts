import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainCss } from '../../src/charts/standalone.ts';
import { figureFiles } from '../../src/exports/figures.ts';
import { ROOT } from '../support/commands.ts';
import { firstContext } from '../support/first.ts';

const css = ['charts/marks.css', 'styles/tokens.css'].map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'));
const files = figureFiles(await firstContext(), undefined, plainCss(css[0]!, css[1]!));
const isFound = spawnSync('rsvg-convert', ['--version']).status === 0;

/** As librsvg paints it, which knows attributes alone. */
function paintedBy(svg: string): Buffer {
  const { status, stdout, stderr } = spawnSync('rsvg-convert', ['--width', '800'], {
    input: svg,
    maxBuffer: 64 * 1024 * 1024,
  });
  expect([status, String(stderr)]).toEqual([0, '']);
  return stdout;
}

describe.skipIf(!isFound)('the file of a drawing in another program (rsvg-convert)', () => {
  it.each(files)('$id is painted with all its letters and marks', ({ svg }) => {
    const whole = paintedBy(svg);
    const texts = [...svg.matchAll(/<text\b[^>]*>[^<]+<\/text>/g)].map(([text]) => text);
    const letters = texts.filter((text) => !text.includes(' stroke='));
    // In the middle stand those of marks: a picture without them is another picture.
    const some = letters.at(Math.floor(letters.length / 2))!;
    expect(paintedBy(svg.replace(some, '')).equals(whole), some).toBe(false);
  });
});
