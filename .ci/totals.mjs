// Counts the tests of a Vitest JSON report: `node .ci/totals.mjs report.json` prints "N passed, N failed". Plain
// JavaScript for the system's own Node. A file that could not be run, and a report that is not there, count as failed.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @returns {{ passed: number, failed: number }} */
export function countTests(text) {
  let report;
  try {
    report = JSON.parse(text);
  } catch {
    return { passed: 0, failed: 1 };
  }
  const files = report.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults ?? []);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const broken = files.filter(
    (file) => file.status === 'failed' && !(file.assertionResults ?? []).some((test) => test.status === 'failed'),
  );
  const failed = tests.filter((test) => test.status === 'failed').length + broken.length;
  const unexplained = failed === 0 && (report.success === false || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  let text = '';
  try {
    text = readFileSync(process.argv[2] ?? '', 'utf8');
  } catch {
    // No report: the tests did not run to their end.
  }
  const { passed, failed } = countTests(text);
  console.log(`${passed} passed, ${failed} failed`);
}
