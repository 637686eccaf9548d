import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UsageError } from '../environment.ts';

/** What differs between two built sites; paths relative to the site, in code unit order. */
export interface SiteDifference {
  onlyInA: string[];
  onlyInB: string[];
  changed: FileChange[];
}

interface FileChange {
  path: string;
  /** What stands at the first place that differs, after levelling; missing for a file that is no text. */
  a?: string;
  b?: string;
}

/** Where scripts, styles, typefaces and pictures lie that the bundler names by a hash of their bytes. */
const BUNDLED = '_astro/';
const TEXT = /\.(html|css|js|svg|json|geojson|csv|xml|txt|ics|webmanifest)$/;
const CONTEXT = { before: 40, after: 80 };

/**
 * Compares two built sites byte for byte, after what follows from names alone is levelled (`level`). Bundled files are
 * compared by what is in them, whatever their names. Throws a UsageError for a folder that is no built site.
 */
export function compareSites(a: string, b: string): SiteDifference {
  const [ownA, ownB] = [pagesOf(a), pagesOf(b)];
  const [bundledA, bundledB] = [bundledOf(a), bundledOf(b)];
  const inB = new Set(ownB);
  return {
    onlyInA: [...without(ownA, new Set(ownB)), ...unmatched(bundledA, bundledB)],
    onlyInB: [...without(ownB, new Set(ownA)), ...unmatched(bundledB, bundledA)],
    changed: ownA.filter((path) => inB.has(path)).flatMap((path) => changeOf(path, a, b) ?? []),
  };
}

export function isSame({ onlyInA, onlyInB, changed }: SiteDifference): boolean {
  return onlyInA.length + onlyInB.length + changed.length === 0;
}

/**
 * Text in which one word stands for what follows from names alone: names of bundled files and scope classes of
 * components.
 * @internal
 */
export function level(text: string): string {
  return text.replace(/_astro\/[^"'()\s,;&\\<>]+/g, '_astro/x').replace(/data-0[a-z0-9]{4}(?![\w-])/g, 'data-0x');
}

function pagesOf(folder: string): string[] {
  if (!existsSync(join(folder, 'index.html')))
    throw new UsageError(`«${folder}» không phải là một trang đã dựng: không có index.html.`);
  return filesIn(folder).filter((path) => !path.startsWith(BUNDLED));
}

/** Paths relative to the folder, in code unit order. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

/** Bundled files by a digest of their levelled bytes and the kind of file; several may be the same. */
function bundledOf(folder: string): Map<string, string[]> {
  const byContent = new Map<string, string[]>();
  for (const path of filesIn(folder).filter((each) => each.startsWith(BUNDLED))) {
    const bytes = readFileSync(join(folder, path));
    // They name one another by their place beside them, without the folder.
    const levelled = TEXT.test(path)
      ? level(bytes.toString('utf8')).replace(/\.\/[\w.~-]+\.(js|css|png|svg|woff2)/g, './x')
      : bytes;
    const digest = createHash('sha256').update(levelled).digest('hex') + path.slice(path.lastIndexOf('.'));
    byContent.set(digest, [...(byContent.get(digest) ?? []), path]);
  }
  return byContent;
}

function unmatched(own: Map<string, string[]>, other: Map<string, string[]>): string[] {
  return [...own].flatMap(([digest, paths]) => paths.slice(other.get(digest)?.length ?? 0)).sort();
}

function without(paths: readonly string[], others: ReadonlySet<string>): string[] {
  return paths.filter((path) => !others.has(path));
}

/** Undefined when both sites have the same file at the path. */
function changeOf(path: string, a: string, b: string): FileChange | undefined {
  const [bytesA, bytesB] = [readFileSync(join(a, path)), readFileSync(join(b, path))];
  if (bytesA.equals(bytesB)) return undefined;
  if (!TEXT.test(path)) return { path };
  const [textA, textB] = [level(bytesA.toString('utf8')), level(bytesB.toString('utf8'))];
  if (textA === textB) return undefined;
  const at = firstDifference(textA, textB);
  const around = (text: string) => text.slice(Math.max(0, at - CONTEXT.before), at + CONTEXT.after);
  return { path, a: around(textA), b: around(textB) };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** What a person reads of it, line by line; at most `most` files of a kind. */
export function differenceLines({ onlyInA, onlyInB, changed }: SiteDifference, most: number): string[] {
  const shown = (heading: string, lines: string[][]) =>
    lines.length === 0
      ? []
      : [
          `${heading} (${lines.length}):`,
          ...lines.slice(0, most).flat(),
          ...(lines.length > most ? [`  … và ${lines.length - most} tệp nữa`] : []),
        ];
  return [
    ...shown(
      'Chỉ có ở A',
      onlyInA.map((path) => [`  ${path}`]),
    ),
    ...shown(
      'Chỉ có ở B',
      onlyInB.map((path) => [`  ${path}`]),
    ),
    ...shown(
      'Khác nhau',
      changed.map(({ path, a, b }) => [
        `  ${path}`,
        ...(a === undefined || b === undefined ? [] : [`    A: ${oneLine(a)}`, `    B: ${oneLine(b)}`]),
      ]),
    ),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
