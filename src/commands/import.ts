import { writeFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { seedId } from '../domain/slug.ts';
import { readEnvironment, UsageError, type Environment } from '../environment.ts';
import { readContent } from './check-content.ts';
import { draftFiles, writeDraft } from './import/drafts.ts';
import { explain } from './import/explain.ts';
import { knownOf } from './import/known.ts';
import { previewPage } from './import/preview.ts';
import { readFile, readFileBytes, type ReadFile, type Refusal } from './import/read-file.ts';
import { bookFiles, readBook, type ReadBook } from './import/workbook.ts';
import { run } from './run.ts';

const USAGE = 'Cách dùng: npm run import -- TỆP… [--json | --write | --preview | --explain]';

/** The page of `--preview`. */
const PREVIEW = 'xem-truoc.html';

await run(importFiles, USAGE);

async function importFiles(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      write: { type: 'boolean' },
      preview: { type: 'boolean' },
      explain: { type: 'boolean' },
    },
  });
  if (positionals.length === 0) throw new UsageError(USAGE);
  if (Object.values(values).filter(Boolean).length > 1) throw new UsageError(`Chỉ chọn một cách in. ${USAGE}`);
  const books = positionals.filter(isBook);
  if (books.length > 0 && (values.explain || values.preview))
    throw new UsageError(`Tệp Excel chỉ in ra, ghi (--write) hoặc in dạng JSON (--json). ${USAGE}`);
  const read = positionals.filter((path) => !isBook(path)).map(readFile);
  for (const each of read) if ('error' in each) console.error(`${each.file}  ${each.error}`);
  const good = read.filter((each): each is ReadFile => 'draft' in each);
  const booksRead = await readBooks(books);
  let isRefused = good.length < read.length || booksRead.some((each) => 'error' in each);
  if (values.json)
    printJson(inOrder(positionals, [...read.map((each) => ('error' in each ? each : each.draft)), ...booksRead]));
  else if (values.explain) for (const { text } of good) process.stdout.write(explain(text));
  else if (values.preview) await writePreview(good);
  else isRefused = !(await makeDrafts(good, booksRead, values.write === true)) || isRefused;
  return isRefused ? 1 : 0;
}

function inOrder<T extends { file: string }>(paths: readonly string[], all: readonly T[]): T[] {
  return all.toSorted((a, b) => paths.indexOf(a.file) - paths.indexOf(b.file));
}

/** Of one file the object, of several a list. */
function printJson(plain: readonly unknown[]): void {
  process.stdout.write(`${JSON.stringify(plain.length === 1 ? plain[0] : plain, null, 2)}\n`);
}

type Book = Extract<ReadBook, { records: unknown }> & { file: string };

function isBook(path: string): boolean {
  return /\.xlsx$/i.test(path);
}

/** Filled templates; faults are told one a line, by sheet and cell. */
async function readBooks(paths: readonly string[]): Promise<(Book | Refusal)[]> {
  if (paths.length === 0) return [];
  const { corpus } = await readContent(readEnvironment(process.env, process.cwd(), new Date()));
  const books: (Book | Refusal)[] = [];
  for (const file of paths) {
    const bytes = readFileBytes(file);
    const read =
      'error' in bytes
        ? { faults: [bytes.error] }
        : await readBook(bytes.bytes, (collection) => new Set(corpus.entries[collection].map(({ id }) => id)));
    if ('records' in read) books.push({ file, ...read });
    else {
      for (const fault of read.faults) console.error(`${file}  ${fault}`);
      books.push({ file, error: read.faults.join('\n') });
    }
  }
  return books;
}

/** Writes one page with all that was read, in the current folder, and says where. */
async function writePreview(good: readonly ReadFile[]): Promise<void> {
  if (good.length === 0) return;
  const { corpus } = await readContent(readEnvironment(process.env, process.cwd(), new Date()));
  writeFileSync(
    PREVIEW,
    previewPage(good, knownOf(corpus), (file) => seedId(`${basename(file).replace(/\.[^.]*$/, '')}.txt`)),
  );
  console.log(PREVIEW);
}

/** Prints the files of the drafts, or writes them; false where one is there already. */
async function makeDrafts(
  good: readonly ReadFile[],
  books: readonly (Book | Refusal)[],
  isWritten: boolean,
): Promise<boolean> {
  const environment = readEnvironment(process.env, process.cwd(), new Date());
  const { corpus } = await readContent(environment);
  const known = knownOf(corpus);
  let isWhole = true;
  const drafts = [
    ...good.map((read) => draftFiles(read, read.draft.file, known)),
    ...books.flatMap((book) =>
      'error' in book ? [] : [bookFiles(book, seedId(`${basename(book.file).replace(/\.xlsx$/i, '')}.txt`))],
    ),
  ];
  for (const files of drafts) {
    if (isWritten)
      isWhole =
        told(writeDraft(files, { seeds: environment.seedsDir, content: environment.contentDir }), environment) &&
        isWhole;
    else
      for (const { path, text } of files.filter(({ folder }) => folder === 'content'))
        process.stdout.write(`# --- ${path}\n${text}\n`);
  }
  if (isWritten)
    console.error('Đã ghi bản nháp. Chạy «npm run check», đọc từng câu trích, rồi bỏ dòng draft của bản ghi đúng.');
  return isWhole;
}

function told(outcome: ReturnType<typeof writeDraft>, { root }: Environment): boolean {
  if ('taken' in outcome) {
    console.error(`Đã có tệp ${relative(root, outcome.taken)}, không ghi đè.`);
    return false;
  }
  for (const path of outcome.paths) console.log(relative(root, path));
  return true;
}
