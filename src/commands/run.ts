import { UsageError } from '../environment.ts';

/**
 * Runs a command and sets the exit code: what `main` returns, 2 for wrong usage (its sentence alone) or a crash (with
 * its stack, to be reported). `usage` follows the sentence about an option that `parseArgs` refuses.
 */
export async function run(main: () => Promise<number>, usage: string): Promise<void> {
  // Whoever reads what is printed may have enough of it: `npm run check | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof UsageError) console.error(error.message);
    else if (isWrongOption(error)) console.error(`${wrongOption(error)} ${usage}`);
    else console.error('Lỗi của chương trình, không phải của nội dung:', error);
  }
}

/** `node:util` parseArgs complaining about an option. */
function isWrongOption(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** What is wrong with an option, in a sentence that names it. Its English message quotes it first. @internal */
export function wrongOption({ code, message }: { code: string; message: string }): string {
  const [name = ''] = /(?<=')[^' ]+/.exec(message) ?? [];
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `Tham số không hợp lệ: lệnh này không hiểu «${name}».`;
  return message.includes('does not take')
    ? `Tham số không hợp lệ: «${name}» không nhận giá trị.`
    : `Tham số không hợp lệ: thiếu giá trị sau «${name}».`;
}
