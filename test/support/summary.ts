import { rm } from 'node:fs/promises';
import type { Reporter } from 'vitest/node';

/** Says what was left out, and clears the folder of the run away. */
export class SummaryReporter implements Reporter {
  async onTestRunEnd(): Promise<void> {
    if (process.env['BROWSER_TESTS'] === '0') console.log('Đã bỏ qua các kiểm thử trình duyệt (BROWSER_TESTS=0).');
    const folder = process.env['TEST_RUN_FOLDER'];
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

// Vitest asks for a default export here.
export default SummaryReporter;
