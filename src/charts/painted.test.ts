import { expect, it } from 'vitest';
import { painted } from './painted.ts';

const CSS =
  '.a { fill: #111; } .hidden { display: none; } .halo { paint-order: stroke; stroke: #fff; stroke-width: 4; } :is(.step, .deep) text { fill: #222; } .cursor { pointer-events: none; }';
const of = (content: string) =>
  painted(`<svg viewBox="0 0 9 9" width="9" height="9" role="img">${content}</svg>`, CSS, [4, 5]);

it('writes the rules of a class into its elements, over what they say themselves', () => {
  expect(of('<rect class="a" fill="none" x="1"/>')).toBe('<g transform="translate(4 5)"><rect fill="#111" x="1"/></g>');
  expect(of('<g class="step"><g><text>1</text></g></g>')).toContain('<g><g><text fill="#222">1</text></g></g>');
});

it('leaves out what is hidden, and what a drawing has for the page around it', () => {
  expect(
    of(
      '<g class="hidden"><rect/></g><g data-row="1" tabindex="-1" aria-label="A" class="cursor b"><title>A</title></g>',
    ),
  ).toBe('<g transform="translate(4 5)"><g data-row="1"><title>A</title></g></g>');
});

it('sets letters with a rim twice, the rim first', () => {
  expect(of('<text class="halo" fill="currentColor">A</text>')).toBe(
    '<g transform="translate(4 5)"><text fill="#fff" stroke="#fff" stroke-width="4">A</text><text fill="#14171c">A</text></g>',
  );
});

it('does so too where the drawing itself says so, for all letters of a group', () => {
  expect(of('<g fill="#111" stroke="#fff" paint-order="stroke"><text>A</text></g>')).toBe(
    '<g transform="translate(4 5)"><g fill="#fff" stroke="#fff"><text>A</text></g><g fill="#111"><text>A</text></g></g>',
  );
});

it('gives letters with a rim no lines of the mark in which they stand', () => {
  expect(of('<g stroke="currentColor"><text class="halo">A</text></g>')).toContain('<text stroke="none">A</text>');
});

it('refuses a selector that no attribute can stand for', () => {
  expect(() => painted('<svg/>', '.a > .b { fill: #111; }', [0, 0])).toThrow(
    'selector that no attribute can stand for',
  );
});
