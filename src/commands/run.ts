import { UsageError } from './environment.ts';

/**
 * Runs a command and sets the exit code: what `main` returns, 2 for wrong usage (its sentence alone) or a crash (with
 * its stack, to be reported).
 */
export async function run(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 2;
    if (isWrongUsage(error)) console.error(error.message);
    else console.error('Lỗi của chương trình, không phải của nội dung:', error);
  }
}

/** Ours, or `node:util` parseArgs complaining about an option. */
function isWrongUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
