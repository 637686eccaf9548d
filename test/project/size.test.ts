import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROOT } from '../support/commands.ts';

const MOST_LINES = 80;
const MOST_FILES = 30;
const MOST_WORDS = 400;

const SRC = join(ROOT, 'src');
const pathsIn = (folder: string) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path).replaceAll('\\', '/'),
  );
const read = (path: string) => readFileSync(join(SRC, path), 'utf8');
const linesOf = (text: string) => text.trimEnd().split('\n').length;

/** Functions of a file longer than the measure, nested ones too: `islands/map/opened-map.ts openMap`. */
function longFunctions(path: string): string[] {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && linesOf(node.getText(source)) > MOST_LINES)
      found.push(`${path} ${nameOf(node, source)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function nameOf(node: ts.SignatureDeclaration, source: ts.SourceFile): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return named?.getText(source) ?? `in line ${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}

it(`no function is longer than ${MOST_LINES} lines`, { timeout: 30_000 }, () => {
  const files = pathsIn('').filter((path) => /\.(ts|mjs)$/.test(path) && !path.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(longFunctions)).toEqual([]);
});

it(`no room of views, components and strings holds more than ${MOST_FILES} files`, () => {
  const rooms = new Map<string, number>();
  for (const folder of ['views', 'components', 'strings'])
    for (const path of pathsIn(folder).filter((each) => /\.\w+$/.test(each))) {
      const room = path.slice(0, path.lastIndexOf('/'));
      rooms.set(room, (rooms.get(room) ?? 0) + 1);
    }
  expect(rooms.get('views/common')).toBeGreaterThan(1);
  expect([...rooms].filter(([, count]) => count > MOST_FILES)).toEqual([]);
});

it(`no file of strings is longer than ${MOST_WORDS} lines`, () => {
  const files = pathsIn('strings').filter((path) => path.endsWith('.ts'));
  expect(files.filter((path) => linesOf(read(path)) > MOST_WORDS)).toEqual([]);
});
