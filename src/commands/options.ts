import { UsageError } from './environment.ts';

/**
 * Reads flags (without values, named without dashes) and at most `words` plain words from a command line. Throws a
 * UsageError that names what was not understood and ends with `usage`.
 */
export function readArguments<F extends string>(
  args: readonly string[],
  flags: readonly F[],
  words: number,
  usage: string,
): { flags: ReadonlySet<F>; words: string[] } {
  const isFlag = (arg: string) => flags.some((flag) => arg === `--${flag}`);
  const plain = args.filter((arg) => !arg.startsWith('-'));
  const wrong = args.find((arg) => arg.startsWith('-') && !isFlag(arg)) ?? plain[words];
  if (wrong !== undefined) throw new UsageError(`Không hiểu «${wrong}». ${usage}`);
  return { flags: new Set(flags.filter((flag) => args.includes(`--${flag}`))), words: plain };
}
