import type { Provision } from '../../ingest/provisions.ts';
import type { ViewContext } from './context.ts';

/** Where in an official text a clause stands, from the inside out: «khoản 2 Điều 4». */
export function provisionName({ strings }: Pick<ViewContext, 'strings'>, provision: Provision): string {
  const words = strings.article.provision;
  return provision
    .toReversed()
    .map(({ level, number }) => words[level](number))
    .join(' ');
}
