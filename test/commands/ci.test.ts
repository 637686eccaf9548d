import { execFile } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/commands.ts';
import { temporaryFolder } from '../support/site.ts';

/** An npm that notes how it was called, fails in the step named so, and reports two tests that passed. */
const NPM = `#!/usr/bin/env bash
echo "$*" >>"$CALLS"
echo "npm nói: $*"
[ "$*" = test ] && echo '{"success":true,"testResults":[{"status":"passed","assertionResults":[{"status":"passed"},{"status":"passed"}]}]}' >"$TEST_REPORT"
[ "$*" != "$FAILS" ]
`;

function runWith(fails: string): Promise<{ code: number; lines: string[]; calls: string[] }> {
  const folder = temporaryFolder('npm-');
  const calls = join(folder, 'calls.txt');
  writeFileSync(join(folder, 'npm'), NPM);
  chmodSync(join(folder, 'npm'), 0o755);
  const PATH = [folder, process.env['PATH']].join(delimiter);
  return new Promise((done) => {
    execFile(join(ROOT, '.ci/run'), { env: { PATH, CALLS: calls, FAILS: fails } }, (error, stdout) =>
      done({
        code: error ? Number(error.code) : 0,
        lines: stdout.trimEnd().split('\n'),
        calls: readFileSync(calls, 'utf8').trimEnd().split('\n'),
      }),
    );
  });
}

it('.ci/run calls every step, the last as the README says it, and ends with the totals of the tests', async () => {
  const { code, lines, calls } = await runWith('');
  expect([code, lines.at(-1)]).toEqual([0, '2 passed, 0 failed']);
  const steps = ['run --silent format:check', 'run --silent lint', 'run --silent types'];
  expect([calls[0], calls.slice(1, 4).sort(), calls.slice(4)]).toEqual(['ci', steps, ['ci', 'test']]);
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toMatch(/^npm ci && npm test\b/m);
  for (const step of steps) {
    const at = lines.indexOf(`npm nói: ${step}`);
    expect(lines[at - 1], step).toMatch(new RegExp(`^== .*: npm ${step}$`));
  }
});

it.each([
  ['run --silent types', 'kiểu'],
  ['run --silent lint', 'lint'],
  ['ci', 'cài đặt,kiểm thử'],
])('.ci/run fails where «npm %s» does, says which step, and runs the others all the same', async (fails, step) => {
  const { code, lines, calls } = await runWith(fails);
  expect(code).toBe(1);
  expect(lines).toContain(`Không đạt: ${step}`);
  expect(calls).toContain('run --silent format:check');
});
