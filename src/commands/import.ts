import { parseArgs } from 'node:util';
import { UsageError } from '../environment.ts';
import { explain } from './import/explain.ts';
import { readFile, type ReadFile, type Refusal } from './import/read-file.ts';
import { run } from './run.ts';

const USAGE = 'Cách dùng: npm run import -- TỆP… [--json | --explain]';

await run(importFiles, USAGE);

async function importFiles(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, explain: { type: 'boolean' } },
  });
  if (positionals.length === 0) throw new UsageError(USAGE);
  if (values.json && values.explain) throw new UsageError(`Chỉ chọn một cách in. ${USAGE}`);
  const read = positionals.map(readFile);
  for (const each of read) if ('error' in each) console.error(`${each.file}  ${each.error}`);
  if (values.json) {
    const plain = read.map((each) => ('error' in each ? each : each.draft));
    process.stdout.write(`${JSON.stringify(plain.length === 1 ? plain[0] : plain, null, 2)}\n`);
  } else for (const each of read) if ('draft' in each) process.stdout.write(print(each, values.explain === true));
  return read.some((each): each is Refusal => 'error' in each) ? 1 : 0;
}

function print(each: ReadFile, isExplained: boolean): string {
  return isExplained ? explain(each.text) : `${JSON.stringify(each.draft, null, 2)}\n`;
}
