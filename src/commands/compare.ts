import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareSites, differenceLines, isSame } from './compare-sites.ts';
import { UsageError } from '../environment.ts';
import { run } from './run.ts';

const USAGE = 'Cách dùng: npm run compare -- <trang đã dựng A> <trang đã dựng B> [--all]';
const MOST = 20;

/** Exit code 0: the same; 1: they differ, and how is on stdout. `--all`: every file, not the first of each kind. */
await run(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean' } } });
  const [a, b, more] = positionals;
  if (a === undefined || b === undefined) throw new UsageError(USAGE);
  if (more !== undefined) throw new UsageError(`Lệnh này không hiểu «${more}». ${USAGE}`);
  const difference = compareSites(resolve(a), resolve(b));
  if (isSame(difference)) {
    console.log('Hai trang như nhau.');
    return 0;
  }
  console.log(differenceLines(difference, values.all ? Infinity : MOST).join('\n'));
  return 1;
}, USAGE);
