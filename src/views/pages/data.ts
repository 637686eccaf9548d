import { dictionary, fileContents, type DictionaryRow, type DictionaryTable } from '../data/datasets.ts';
import { MEASURES_PATH } from './measures.ts';
import { COLLECTION_NAMES } from '../../schemas/index.ts';
import type { ViewContext } from '../common/context.ts';
import { isLongTitle, type PageHead } from '../common/page-head.ts';
import { stamped } from '../common/stamp.ts';

/** A data file as it is written: sizes in bytes. */
export interface WrittenFile {
  name: string;
  path: string;
  count: number;
  size: number;
  /** The same as a table. */
  table?: { path: string; size: number };
}

/** The data files and what stands in them. */
export interface DataPage extends PageHead {
  /** Of the whole content. */
  edition: string;
  /** The page that explains every number. */
  measures: string;
  files: {
    name: string;
    path: string;
    holds: string;
    count: string;
    size: string;
    table?: { name: string; path: string; size: string };
  }[];
  /** Excel files to fill in. */
  templates: { label: string; path: string }[];
  dictionary: (Omit<DictionaryTable, 'rows'> & { rows: ShownField[] })[];
  /** What the licences of boundaries and place names ask to be said. */
  attribution: string;
}

interface ShownField extends Pick<DictionaryRow, 'path' | 'label' | 'codes'> {
  /** «chữ; bắt buộc. Tên như nguồn viết.» */
  explained: string;
}

export const dataPage = stamped((context: ViewContext, files: readonly WrittenFile[], edition: string): DataPage => {
  const { datasets: words } = context.strings;
  return {
    title: words.title,
    description: words.description,
    path: '/du-lieu/',
    breadcrumbs: [],
    isLong: isLongTitle(words.title),
    edition: context.strings.common.edition(edition),
    measures: MEASURES_PATH,
    attribution: context.strings.mapPage.allAttribution,
    files: files.map((file) => shownFile(context, file)),
    templates: COLLECTION_NAMES.map((name) => ({
      label: context.strings.collections[name].label,
      path: `/du-lieu/mau/${name}.xlsx`,
    })),
    dictionary: dictionary(context.strings).map(({ id, title, rows }) => ({
      id,
      title,
      rows: rows.map((row) => shownField(context, row)),
    })),
  };
});

function shownFile({ strings, format }: ViewContext, file: WrittenFile): DataPage['files'][number] {
  const { name, path, count, size, table } = file;
  return {
    name: `${name}.json`,
    path,
    holds: fileContents(name, strings),
    count: format.number(count),
    size: format.bytes(size),
    ...(table ? { table: { name: `${name}.csv`, path: table.path, size: format.bytes(table.size) } } : {}),
  };
}

function shownField({ strings }: ViewContext, row: DictionaryRow): ShownField {
  const { path, label, type, advice, codes, required, gap } = row;
  const { datasets: words } = strings;
  const facts = [type, required && words.required, gap && words.gap].filter(Boolean);
  return { path, label, codes, explained: `${facts.join('; ')}. ${advice}.` };
}
