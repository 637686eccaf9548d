import { describe, expect, it } from 'vitest';
import { disarm, limitIssue, restore } from './guard.ts';
import { parseBody } from './tree.ts';

/** Shapes that kill the parser, or keep it busy for minutes, when it sees them as they are. */
const DEADLY: Record<string, string> = {
  'round brackets': '{' + '( '.repeat(8000) + ') '.repeat(8000) + '}',
  'square brackets': 'a {' + '[ '.repeat(8000),
  templates: '{' + '`${ '.repeat(8000) + '}` '.repeat(8000) + '}',
  objects: '{' + '({a: '.repeat(4000) + '1' + '}) '.repeat(4000) + '}',
  functions: '{' + 'function () { '.repeat(4000),
  'an attribute': '<Ref to={' + '( '.repeat(8000) + ') '.repeat(8000) + '} />',
  'an export': 'export default ' + '( '.repeat(8000) + ') '.repeat(8000),
  'arrow functions': '{' + 'a => '.repeat(30_000) + '1}',
  ternaries: '{' + 'a ? a : '.repeat(30_000) + '1}',
  'brackets hidden in strings': '{"}"' + ' + (")"'.repeat(8000) + '}',
  'a comment cut by a code span': '`{/*` {' + '( '.repeat(8000) + ' */}',
  'an escape before a comment': '\\{/* {' + '( '.repeat(8000) + ' */}',
  'elements in an expression': '{' + '<> '.repeat(60) + '}',
  'elements in an export': 'export default ' + '<a> '.repeat(60),
  quotes: '>'.repeat(20_000),
  lists: '- '.repeat(20_000) + 'a',
  tags: '<Aside>\n'.repeat(30_000),
  dots: 'www.a' + '.'.repeat(200_000),
  comments: '{/**/}'.repeat(40_000),
  'unclosed comments': '{/*'.repeat(80_000),
  'a wide table with many short rows': '|a'.repeat(3000) + '\n' + '|-'.repeat(3000) + '\n' + 'a\n'.repeat(30_000),
  'too many bytes': 'ă '.repeat(100_000),
};

describe('the guard', () => {
  it.each(Object.entries(DEADLY))('refuses %s in no time, with a place', (_, text) => {
    const started = performance.now();
    const [issue] = parseBody(`Một đoạn.\n\n${text}`).issues;
    expect(performance.now() - started).toBeLessThan(2000);
    expect(issue!.message).toMatch(/^\p{Lu}/u);
    expect(issue!.line).toBeGreaterThan(0);
  });

  it.each([
    ['- '.repeat(40) + 'a', undefined],
    ['một\n' + '> '.repeat(65) + 'a', '2:1 too-large'],
    ['một ' + 'a'.repeat(4097), '1:5 too-large'],
    ['  - a\n'.repeat(90) + 'a', undefined],
  ])('knows its limits: %#', (text, place) => {
    const issue = limitIssue(text);
    expect(issue && `${issue.line}:${issue.column} ${issue.rule}`).toBe(place);
  });

  it('refuses depth that grows over lines', () => {
    const text = Array.from({ length: 120 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
    expect(parseBody(text).issues[0]?.rule).toBe('too-deep');
  });
});

describe('disarm', () => {
  it.each([
    'Đắk Lắk {/* {a} */} {1} { -1.5 } {true}',
    '{x} \\{x} \\\\{x} `{x}`',
    'import a\nexport b\n import c\nimportant',
    '{/* a */ b} {/**/ /* c */} {} {/*',
  ])('keeps the length and can be undone: %j', (text) => {
    expect(disarm(text)).toHaveLength(text.length);
    expect(restore(disarm(text))).toBe(text);
  });

  it('leaves the parser only comments, numbers and truth values', () => {
    const braces = [...disarm('{/* {a} */} {1} {x} {1+1} {/* */ x} \\{1} {false} {}').matchAll(/\{[^}]*\}/g)];
    expect(braces.map(([brace]) => restore(brace))).toEqual(['{/* {a}', '{1}', '{false}']);
  });
});
