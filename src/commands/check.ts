import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatProblem } from '../domain/problem.ts';
import { annotationLine, countLine, summaryTable } from './check-output.ts';
import { checkContent } from './check-content.ts';
import { readEnvironment } from '../environment.ts';
import { run } from './run.ts';

const USAGE = 'Cách dùng: npm run check [-- --json]';

await run(check, USAGE);

async function check(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
  const environment = readEnvironment(process.env, process.cwd(), new Date());
  const { errors, warnings, records, evidence } = await checkContent(environment);
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY } = process.env;
  if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, summaryTable({ errors, warnings, records, evidence }));
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ errors, warnings }, null, 2)}\n`);
    return errors.length > 0 ? 1 : 0;
  }
  for (const problem of [...errors, ...warnings]) console.log(formatProblem(problem));
  if (GITHUB_ACTIONS === 'true') {
    for (const problem of errors) console.error(annotationLine('error', problem));
    for (const problem of warnings) console.error(annotationLine('warning', problem));
  }
  console.error(countLine({ errors, warnings, records, evidence }));
  return errors.length > 0 ? 1 : 0;
}
