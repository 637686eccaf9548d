import { isProject } from '../../maps/map-model.ts';
import type { Say } from './context.ts';
import { partsIn, type Part } from './counted.ts';
import type { Shown } from './shown.ts';

/** How much is found, and what the reader might take it for that it is not. */
export function foundSentence({ state, found, isEmpty }: Shown, say: Say): Part[] {
  if (isEmpty) return [`${say('nothing')} ${say('nothingHint')}`];
  const { choices, from, to, undated } = state;
  const projects = found.works.filter(isProject).length;
  const unnamed = found.links.filter(({ pairs }) => pairs.length === 0).length;
  const counted = (measure: string, value: number) => ({ measure, value });
  const more = [
    found.undated > 0 && undated && (from ?? to) !== undefined && say('undated', { n: found.undated }),
    choices['hinh-thuc'] && say('linksOnly'),
    (choices['tinh-trang'] || choices.von) && say('worksOnly'),
  ].filter(Boolean);
  return [
    ...partsIn(say, 'found', {
      links: counted('linkages', found.links.length),
      projects: counted('projects', projects),
      assets: counted('assets', found.works.length - projects),
    }),
    ...(unnamed > 0 ? [' ', ...partsIn(say, 'unnamed', { n: counted('linkages-unjoined', unnamed) })] : []),
    ...more.map((text) => ` ${text}`),
  ];
}
