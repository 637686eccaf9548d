import { isProject } from '../../maps/map-model.ts';
import type { Say } from './context.ts';
import type { Shown } from './shown.ts';

/** How much is found, and what the reader might take it for that it is not. */
export function foundSentence({ state, found, isEmpty }: Shown, say: Say): string {
  if (isEmpty) return `${say('nothing')} ${say('nothingHint')}`;
  const { choices } = state;
  const projects = found.works.filter(isProject).length;
  const unnamed = found.links.filter(({ pairs }) => pairs.length === 0).length;
  return [
    say('found', { links: found.links.length, projects, assets: found.works.length - projects }),
    unnamed > 0 && say('unnamed', { n: unnamed }),
    found.undated > 0 && say('undated', { n: found.undated }),
    choices['hinh-thuc'] && say('linksOnly'),
    (choices['tinh-trang'] || choices.von) && say('worksOnly'),
  ]
    .filter(Boolean)
    .join(' ');
}
