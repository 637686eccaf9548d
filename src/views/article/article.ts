import { keyOf } from '../../corpus/types.ts';
import type { ArticleData, ArticleEntry } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import { publisherOf } from '../../facts/articles.ts';
import type { AnyData } from '../../schemas/index.ts';
import type { ViewContext } from '../common/context.ts';
import { countRun } from '../common/counted.ts';
import { isLongTitle, type Adjacent, type PageHead } from '../common/page-head.ts';
import { adjacentInList } from '../list/list.ts';
import { collectionPath, recordPath } from '../common/paths.ts';
import { shorten } from '../common/shorten.ts';
import { recordRows, type Row } from '../common/shown.ts';
import { cited, editLinks, oneOf, supportOf, type Cited, type EditLinks } from '../record/record.ts';
import { bodyBlocks, type BodyBlock } from './body.ts';
import { namesIn, type NamesView } from './names.ts';
import { articleNotes, noteGroup, type ArticleNote, type NoteGroup } from './notes.ts';
import { byline, originView, SOURCE_FIELDS, sourceFacts, type SourceFact } from './origin.ts';
import { asidePieces, chromeOf, type AsidePiece } from './set-aside.ts';
import { stamped } from '../common/stamp.ts';

export interface ArticleView extends PageHead {
  /** «bài viết» */
  one: string;
  raw: boolean;
  /** Said of a title that is not the source's own. */
  titleNote?: string;
  /** Where it appeared, who wrote it, when: as far as it is known. */
  byline?: string;
  /** Said of a text that is here with its copies, or only as a copy. */
  origin?: Run[];
  /** Facts of the source, for its card: what is known. */
  facts: SourceFact[];
  /** «nơi đăng, địa chỉ bài»; absent when nothing is missing. */
  missing?: string;
  /** What the editors say of the article: fields it belongs to, remarks. */
  remarks: Row[];
  summary?: string;
  /** The text with its quotes set off; absent when only quotes are published, and then nothing is set aside either. */
  body?: BodyBlock[];
  /** What the part with the text, or with quotes alone, is called; and what a reader should know of it. */
  bodyHeading: string;
  bodyHint?: string;
  /** Label of the choice that underlines every quote, where there are some in the body. */
  underline?: string;
  notes: ArticleNote[];
  /** The quotes one by one, each with its note, where only quotes are published. */
  quotes?: NoteGroup[];
  /** Notes of quotes that stand outside the body, in what was set aside. */
  asideNotes: NoteGroup;
  /** «3 câu được trích, làm căn cứ cho 12 bản ghi»; absent without quotes. */
  quoted?: Run[];
  /** Slips of the source, in sentences. */
  corrections: string[];
  meta: AsidePiece[][];
  chrome: string[];
  /** «12 dòng thừa của trang web, không thuộc bài» */
  chromeCount: string;
  /** The provinces and documents that it names. */
  names: NamesView;
  actions: EditLinks;
}

const SHOWN_ELSEWHERE = ['title', 'summary', 'corrections', 'kind'];
const DESCRIPTION_LENGTH = 155;

/** The pages of all articles; views as they are asked for. */
export function articlePages(context: ViewContext, base: string): { id: string; view: Cited<ArticleView> }[] {
  const inList = adjacentInList(context, 'articles');
  return context.corpus.articles.map((article) => ({
    id: article.id,
    get view() {
      return cited(context, article, articleView(context, article, base, inList.get(recordPath(article))));
    },
  }));
}

/** Everything an article's page shows. `base` is the prefix of paths, with a slash at both ends. @internal */
export const articleView = stamped(
  (context: ViewContext, article: ArticleEntry, base: string, adjacent?: Adjacent): ArticleView => {
    const { corpus, strings } = context;
    const { data, text, status } = article;
    const raw = status === 'raw';
    const { label } = strings.collections.articles;
    const notes = articleNotes(context, article);
    const own = corpus.clausesOf.get(keyOf(article)) ?? [];
    const inferred = (data as unknown as AnyData).inferred ?? {};
    const support = supportOf(context, own, inferred, (clause) => {
      const note = notes.find(({ anchor }) => anchor === clause.anchor)!;
      return { number: note.number, label: strings.record.noteLabel(note.number), path: `#${note.anchor}` };
    });
    const rows = recordRows(context, article, support, SHOWN_ELSEWHERE);
    const facts = [...SOURCE_FIELDS].flatMap((name) => rows.filter(({ path }) => path === name).flatMap(partsOf));
    const summary = summaryIn(data.summary, context.locale);
    const quotesOnly = corpus.site.fullText === 'quotes';
    const names = namesIn(context, article);
    const aside = quotesOnly ? [] : text.setAside;
    const body = quotesOnly ? undefined : bodyBlocks(context, article, notes, base);
    const inBody = new Set(body?.flatMap((block) => block.notes));
    return {
      path: recordPath(article),
      title: data.title.text,
      description: shorten(summary ?? described(data), DESCRIPTION_LENGTH),
      breadcrumbs: [{ label, path: collectionPath('articles') }],
      isLong: isLongTitle(data.title.text),
      ...(adjacent ? { adjacent } : {}),
      one: oneOf(context, article),
      raw,
      ...titleNote(context, article),
      ...byline(context, article),
      ...originView(context, article),
      ...sourceFacts(context, facts, raw),
      remarks: rows.filter(({ path, shown }) => !SOURCE_FIELDS.has(path) && shown !== undefined),
      ...(summary ? { summary } : {}),
      ...bodyOf(context, body, notes),
      notes,
      ...(quotesOnly ? { quotes: notes.map((note) => noteGroup(context, [note])) } : {}),
      asideNotes: noteGroup(context, quotesOnly ? [] : notes.filter((note) => !inBody.has(note))),
      ...quotedLine(context, article),
      corrections: (data.corrections ?? []).map(({ raw: written, corrected, why }) =>
        strings.about.correction(written, corrected, why),
      ),
      meta: aside.filter(({ kind }) => kind === 'meta').map((piece) => asidePieces(context, article, piece, notes)),
      ...chromeOf(context, article, aside),
      names,
      actions: editLinks(context, article, data.title.text),
    };
  },
);

/** What an official text says of itself is told field by field. */
function partsOf(row: Row): Row[] {
  return row.path === 'official' && row.shown?.kind === 'fields' ? row.shown.rows : [row];
}

/** «Tên bài (Báo Phú Yên)» */
function described(data: ArticleData): string {
  const publisher = publisherOf(data);
  return publisher === undefined ? data.title.text : `${data.title.text} (${publisher.name})`;
}

function titleNote(
  { strings: { article: words } }: ViewContext,
  { data, status }: ArticleEntry,
): { titleNote?: string } {
  if (data.title.origin === 'stated') return {};
  if (status === 'edited') return { titleNote: words.editorialTitle };
  return { titleNote: data.title.text === data.seed ? words.fileName : words.openingWords };
}

function bodyOf(
  { strings: { article: words } }: ViewContext,
  body: BodyBlock[] | undefined,
  notes: readonly ArticleNote[],
): Pick<ArticleView, 'body' | 'bodyHeading' | 'bodyHint' | 'underline'> {
  if (!body) return { bodyHeading: words.quotesOnly, bodyHint: words.quotesOnlyAdvice };
  return {
    body,
    bodyHeading: words.body,
    ...(notes.length > 0 ? { bodyHint: words.marksAdvice, underline: words.underline } : {}),
  };
}

function quotedLine(context: ViewContext, article: ArticleEntry): Pick<ArticleView, 'quoted'> {
  const { facts, strings } = context;
  const quotes = facts.count('quotes', keyOf(article));
  if (quotes.value === 0) return {};
  const records = facts.count('records', keyOf(article));
  return { quoted: strings.article.quoted(countRun(context, quotes), countRun(context, records)) };
}

/** The summary in the language of the page, else in Vietnamese, in which each is written. */
function summaryIn(summary: ArticleData['summary'], locale: string): string | undefined {
  return locale === 'en' ? (summary?.en ?? summary?.vi) : summary?.vi;
}
