import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countTests } from '../../.ci/totals.mjs';
import { ROOT } from '../support/commands.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status) => ({ status })),
});
const report = (...testResults: object[]) => JSON.stringify({ success: true, testResults });

describe('the totals of a test run', () => {
  it('count passed and failed tests, and leave skipped ones out', () => {
    const text = report(file('passed', 'passed', 'passed', 'skipped'), file('failed', 'passed', 'failed'));
    expect(countTests(text)).toEqual({ passed: 3, failed: 1 });
  });
  it('count a file that could not be loaded as failed', () => {
    expect(countTests(report(file('passed', 'passed'), file('failed')))).toEqual({ passed: 1, failed: 1 });
  });
  it('never call an unsuccessful run clean', () => {
    const text = JSON.stringify({ success: false, testResults: [file('passed', 'passed')] });
    expect(countTests(text)).toEqual({ passed: 1, failed: 1 });
  });
  it.each(['', 'không phải JSON', report()])('count a run without tests as failed: %j', (text) => {
    expect(countTests(text)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('.ci/run', () => {
  const script = join(ROOT, '.ci/run');
  it('can be started', () => {
    expect(statSync(script).mode & 0o111).toBe(0o111);
    execFileSync('bash', ['-n', script]);
  });
});
