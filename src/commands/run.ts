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
    if (error instanceof UsageError) console.error(error.message);
    else if (isUnknownOption(error)) console.error(`Tham số không hợp lệ: ${error.message}`);
    else console.error('Lỗi của chương trình, không phải của nội dung:', error);
  }
}

/** `node:util` parseArgs complaining about an option. */
function isUnknownOption(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
