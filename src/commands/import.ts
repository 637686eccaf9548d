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
import { readFile, type ReadFile, type Refusal } from './import/read-file.ts';
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
  const read = positionals.map(readFile);
  for (const each of read) if ('error' in each) console.error(`${each.file}  ${each.error}`);
  const good = read.filter((each): each is ReadFile => 'draft' in each);
  let isRefused = good.length < read.length;
  if (values.json) printJson(read);
  else if (values.explain) for (const { text } of good) process.stdout.write(explain(text));
  else if (values.preview) await writePreview(good);
  else isRefused = !(await makeDrafts(good, values.write === true)) || isRefused;
  return isRefused ? 1 : 0;
}

function printJson(read: readonly (ReadFile | Refusal)[]): void {
  const plain = read.map((each) => ('error' in each ? each : each.draft));
  process.stdout.write(`${JSON.stringify(plain.length === 1 ? plain[0] : plain, null, 2)}\n`);
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
async function makeDrafts(good: readonly ReadFile[], isWritten: boolean): Promise<boolean> {
  const environment = readEnvironment(process.env, process.cwd(), new Date());
  const { corpus } = await readContent(environment);
  const known = knownOf(corpus);
  let isWhole = true;
  for (const read of good) {
    const files = draftFiles(read, read.draft.file, known);
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
