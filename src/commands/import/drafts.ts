import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { normalizeFile } from '../../domain/text.ts';
import { seedId } from '../../domain/slug.ts';
import { readText } from '../../ingest/draft/reading.ts';
import { articleFile } from './article-file.ts';
import type { ReadFile } from './read-file.ts';
import { recordsOf, type Known, type Proposed } from './records.ts';
import { yamlOf } from './yaml-text.ts';

/** A file of a draft, relative to the folders of content and raw texts. */
export interface DraftFile {
  folder: 'seeds' | 'content';
  /** `articles/<id>.mdx`, `linkages/<id>.yml`, `<name>.txt`. */
  path: string;
  text: string;
}

/**
 * The files that make an article of a raw text: the text itself (cleared of tags, entities and hidden marks where it has
 * any), the article, and a list of proposed records for each collection. All are drafts.
 */
export function draftFiles(read: ReadFile, path: string, known: Known): DraftFile[] {
  const first = readText(read.text);
  const notes = [...read.notes, ...first.view.notes];
  const text = notes.length > 0 ? `${first.view.plain.replace(/[^\S\n]+$/gm, '').trim()}\n` : first.view.raw;
  const reading = notes.length > 0 ? readText(text) : first;
  const seed = `${basename(path).replace(/\.[^.]*$/, '')}.txt`;
  const id = seedId(seed);
  const records = Map.groupBy(recordsOf(reading, { article: id, known }), ({ collection }) => collection);
  return [
    { folder: 'seeds', path: seed, text },
    { folder: 'content', path: `articles/${id}.mdx`, text: articleFile(reading, { id, seed }) },
    ...[...records].map(([collection, all]): DraftFile => ({
      folder: 'content',
      path: `${collection}/${id}.yml`,
      text: listOf(all, notes),
    })),
  ];
}

function listOf(all: readonly Proposed[], notes: readonly string[]): string {
  const head =
    '# Máy đề xuất từ bài thô. Đọc từng câu trích; đúng thì sửa cho đủ và bỏ dòng draft, sai thì xóa bản ghi.\n';
  const converted = notes.length > 0 ? `# Bài thô đã được chuyển: ${[...new Set(notes)].join('; ')}.\n` : '';
  const records = all.map(
    ({ data, maybe }) => `${maybe.map((each) => `# Có phải là ${each}?\n`).join('')}${yamlOf([data])}`,
  );
  return `${head}${converted}\n${records.join('\n')}`;
}

/** Writes the files, none over another; the paths written, or the first that is there already. */
export function writeDraft(
  files: readonly DraftFile[],
  folders: Record<DraftFile['folder'], string>,
): { paths: string[] } | { taken: string } {
  const placed = files.map(({ folder, path, text }) => ({ path: join(folders[folder], path), text, folder }));
  const taken = placed.find(
    ({ path, folder, text }) => existsSync(path) && !(folder === 'seeds' && isSame(path, text)),
  );
  if (taken) return { taken: taken.path };
  for (const { path, text } of placed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return { paths: placed.map(({ path }) => path) };
}

/** The text lies in the folder already, with other line ends perhaps. */
function isSame(path: string, text: string): boolean {
  return normalizeFile(readFileSync(path, 'utf8')) === text;
}
