import { ROOT_PIECE, searchFiles } from '../../search/index-of.ts';
import { definitionOf, COLLECTION_NAMES } from '../../schemas/index.ts';
import type { ViewContext } from '../common/context.ts';
import { TASK_STATES } from '../../facts/tasks.ts';
import { taskStatePath } from '../common/paths.ts';
import { allSections } from '../common/sections.ts';
import { searchEntries, searchedNames, type SearchPage } from './entries.ts';

/** A file of the index under `/tim-kiem/`: a script that hands its piece to whoever asked for it. */
export interface SearchFile {
  /** Without the folder and `.js`: `root`, `0123456789/w12`. */
  name: string;
  text: string;
}

/** The function that the files call, with the name of the piece and what it holds. */
const TAKE = 'lienKetVungSearch';

/** All files of the index; `chapters` are those of the handbook. Scripts, because a site opened from a folder fetches none. */
export function searchIndex(context: ViewContext, chapters: readonly SearchPage[]): SearchFile[] {
  const entries = searchEntries(context, [...sectionPages(context), ...chapters]);
  const files = searchFiles(entries, searchedNames(entries), (kind) => kindLabel(context, kind));
  const { folder } = JSON.parse(files.get(ROOT_PIECE)!) as { folder: string };
  return [...files].map(([name, json]) => ({
    name: name === ROOT_PIECE ? name : `${folder}/${name}`,
    text: `${TAKE}(${JSON.stringify(name)},${json});\n`,
  }));
}

/** How readers call a kind of what can be found. */
export function kindLabel({ strings }: ViewContext, kind: string): string {
  const collection = COLLECTION_NAMES.find((name) => kind !== 'tinh' && definitionOf(name).segment === kind);
  if (collection !== undefined) return strings.collections[collection].label;
  return strings.search.kinds[kind as keyof typeof strings.search.kinds] ?? kind;
}

/** Pages that the foot of every page names, with what some say of themselves; and the tasks by how they stand. @internal */
export function sectionPages({ strings }: ViewContext): SearchPage[] {
  const { brief, datasets, gaps, tasks } = strings;
  const told: Record<string, string> = {
    '/du-lieu/': datasets.description,
    '/in/': brief.choose.description,
    '/khoang-trong/': `${gaps.description} ${gaps.contribute}: ${gaps.byText}`,
  };
  return [
    ...allSections(strings)
      .flatMap(({ links }) => links)
      .map(({ label, path }) => ({ title: label, description: told[path] ?? '', path })),
    ...TASK_STATES.map((state) => ({
      title: tasks.lists.title(tasks.states[state]),
      description: tasks.lists.leads[state],
      path: taskStatePath(state),
    })),
  ];
}
