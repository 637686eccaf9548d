import { keyOf } from '../corpus/types.ts';
import type { ArticleEntry, Corpus, Entry } from '../corpus/types.ts';
import { onceFor } from '../domain/once.ts';
import type { ParsedBody, Place } from '../mdx/nodes.ts';
import { formerPairs, joinedPairs } from '../facts/pair-pages.ts';
import { unitTable } from '../reference/index.ts';
import { COLLECTION_NAMES, COLLECTIONS, isCollectionName } from '../schemas/index.ts';
import type { Check, CheckInput } from './check.ts';
import { didYouMean, didYouMeanNamed, HintBudget } from './hint.ts';
import { createKnown } from './known.ts';

/** `<Ref to="…" />` and links to places of this site lead somewhere; no body shows an image, as none is published. */
export const deadLink: Check = {
  id: 'dead-link',
  severity: 'error',
  advice:
    'Liên kết trong thân bài phải dẫn tới một trang hoặc một đề mục có thật, không phải bản nháp; thân bài chưa nhận ảnh.',
  examples: {
    ok: `
      bulletins:
        - id: gia-ca-phe
          title: Giá cà phê tại Đắk Lắk
          category: market-forecast
          date: 2024-05
          publisher: Sở Công Thương
          citations: [{ title: Bản tin giá, publisher: Sở Công Thương }]
          body: |
            ## Giá trong tuần

            Xem <Ref to="articles/vi-du" />, [Đắk Lắk](/tinh/dak-lak/) và [đề mục trên](#gia-trong-tuan).`,
    notOk: `
      bulletins:
        - id: gia-ca-phe
          title: Giá cà phê tại Đắk Lắk
          category: market-forecast
          date: 2024-05
          publisher: Sở Công Thương
          citations: [{ title: Bản tin giá, publisher: Sở Công Thương }]
          body: |
            Xem <Ref to="articles/vi-duu" />, [Đắk Lắk](/tinh/dac-lac/) và [đề mục trên](#gia-trong-tuan).`,
  },
  run(input, report) {
    const faultOf = createTargetFault(input);
    const pages = new Set([...FIXED_PAGES, ...input.figures.values().map(({ page }) => page)]);
    for (const entry of input.entries) {
      const body = bodyOf(entry, input.corpus);
      if (!body || body.issues.length > 0) continue;
      const tell = (message: string | undefined, at: Place) =>
        message && report({ record: keyOf(entry), path: '', message, at: { line: at.line, column: at.column } });
      for (const link of body.links)
        tell(hrefFault(link.href, entry, body, { corpus: input.corpus, pages, faultOf }), link);
      for (const component of body.components)
        if (component.name === 'Ref') {
          const to = String(component.props['to']);
          tell(faultOf(to, to, entry), component);
        }
      for (const image of body.images)
        tell(`Thân bài chưa nhận ảnh, nên «${image.src}» sẽ không hiện; hãy bỏ ảnh này.`, image);
    }
  },
};

/** The checked body of a record that has one. */
export function bodyOf(entry: Entry, corpus: Corpus): ParsedBody | undefined {
  if (entry.collection === 'articles') return (entry as ArticleEntry).text.body;
  return corpus.bodies.get(keyOf(entry));
}

const BY_SEGMENT = new Map<string, string>(COLLECTION_NAMES.map((name) => [COLLECTIONS[name].segment, name]));

/** Pages that stand without a record; those of figures come with them. @internal */
export const FIXED_PAGES: ReadonlySet<string> = new Set([
  '/',
  '/ban-do/',
  '/dong-thoi-gian/',
  '/bieu-do/',
  '/bieu-do/ma-tran/theo-so/',
  '/cap/',
  '/khoang-trong/',
  '/du-lieu/',
  '/du-lieu/cach-tinh/',
  '/gioi-thieu/',
  '/tim-kiem/',
  '/huong-dan/',
  '/huong-dan/can-cu/',
  '/huong-dan/doc-mot-ban-ghi/',
  '/huong-dan/don-vi-theo-thoi-gian/',
  '/huong-dan/neu-suy-ra-khong-neu/',
  '/huong-dan/quy-tac/',
  '/in/',
  '/linh-vuc/',
  '/loai/',
  '/nhiem-vu/tinh-trang/qua-han/',
  '/nhiem-vu/tinh-trang/den-han/',
  '/nhiem-vu/tinh-trang/chua-den-han/',
  '/nhiem-vu/tinh-trang/thuong-xuyen/',
  '/nhiem-vu/tinh-trang/khong-neu-han/',
  '/nhiem-vu/tinh-trang/hoan-thanh/',
  '/tinh/',
  '/nhung/ban-do/',
  ...BY_SEGMENT.keys().map((segment) => `/${segment}/`),
]);

type TargetFault = (target: string, href: string, from: Entry) => string | undefined;

/** What is wrong with a link of a body; addresses elsewhere are not looked up. */
function hrefFault(
  href: string,
  from: Entry,
  body: ParsedBody,
  { corpus, pages, faultOf }: { corpus: Corpus; pages: ReadonlySet<string>; faultOf: TargetFault },
): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
  if (href.startsWith('#')) return anchorFault(href, headingIdsOf(body));
  if (!href.startsWith('/'))
    return `Liên kết «${href}» tính từ trang đang đọc; hãy viết từ gốc của trang, bắt đầu bằng «/»: /van-ban/….`;
  const { path, anchor } = /^(?<path>[^?#]*)(?:\?[^#]*)?(?<anchor>#.*)?$/s.exec(href)!.groups!;
  const page = path!.endsWith('/') ? path! : `${path}/`;
  const target = pageTarget(page);
  const fault = target ? faultOf(target, href, from) : pageFault(page, href, pages, corpus);
  if (fault !== undefined || anchor === undefined) return fault;
  return anchorFault(anchor, target ? anchorsOf(corpus)(target) : new Set(), `Trang «${path}»`);
}

/** `/van-ban/x/` → `documents/x`, `/tinh/x/` → `@unit-page/x`; undefined for any other page. */
function pageTarget(page: string): string | undefined {
  const [, segment, id] = /^\/([^/]+)\/([^/]+)\/$/.exec(page) ?? [];
  const collection = segment === 'tinh' ? '@unit-page' : BY_SEGMENT.get(segment ?? '');
  return collection && `${collection}/${id}`;
}

/** Pages of pairs stand as long as linkages join the two. */
function pairFault(corpus: Corpus, pair: string, href: string): string | undefined {
  const [joined, former] = [joinedPairs(corpus), formerPairs(corpus)];
  if (joined.has(pair) || former.has(pair)) return undefined;
  return `Không có trang «${href}».${didYouMean(pair, new Set([...joined.keys(), ...former.keys()]))}`;
}

function pageFault(page: string, href: string, pages: ReadonlySet<string>, corpus: Corpus): string | undefined {
  const [, pair] = /^\/cap\/([^/]+)\/$/.exec(page) ?? [];
  if (pair !== undefined) return pairFault(corpus, pair, href);
  return pages.has(page) ? undefined : `Không có trang «${href}».${didYouMean(page, pages)}`;
}

const headingIdsOf = onceFor((body: ParsedBody): ReadonlySet<string> => new Set(body.headings.map(({ id }) => id)));

/** Headings of a record's text, and quotes in an article; found once for each record, by its key. */
const anchorsOf = onceFor((corpus: Corpus): ((target: string) => ReadonlySet<string>) => {
  const known = new Map<string, ReadonlySet<string>>();
  const find = (target: string): ReadonlySet<string> => {
    const entry = corpus.byKey.get(target);
    const body = entry && bodyOf(entry, corpus);
    const headings = body ? headingIdsOf(body) : [];
    if (entry?.collection !== 'articles') return new Set(headings);
    const quotes = (corpus.clausesIn.get(entry.id) ?? []).map(({ anchor }) => anchor);
    return new Set(corpus.site.fullText === 'quotes' ? quotes : [...headings, ...quotes]);
  };
  return (target) => {
    const found = known.get(target) ?? find(target);
    known.set(target, found);
    return found;
  };
});

/** What is wrong with a record or a unit's page as the target of a body; `href` is what messages show. */
export function createTargetFault(input: CheckInput): TargetFault {
  const known = createKnown(input);
  const budget = new HintBudget();
  const unitPages = new Set(unitTable.units.map(({ slug }) => slug));
  return (target, href, from) => {
    const [collection = '', id = ''] = target.split('/');
    if (collection === '@unit-page')
      return unitPages.has(id) ? undefined : `Không có trang «${href}».${didYouMean(id, unitPages)}`;
    if (!isCollectionName(collection))
      return `Không có bộ sưu tập «${collection}».${didYouMean(collection, COLLECTION_NAMES)}`;
    const { names, complete } = known(collection === 'regions' ? '@region' : collection)!;
    if (!names.has(id))
      return complete ? `Không có bản ghi «${target}».${didYouMeanNamed(id, names, budget)}` : undefined;
    const isDraft = input.corpus.byKey.get(target)?.data.draft === true;
    return isDraft && from.data.draft !== true ? `«${target}» là bản nháp, chưa có trang.` : undefined;
  };
}

function anchorFault(anchor: string, ids: ReadonlySet<string>, where = 'Bài'): string | undefined {
  const id = anchor.slice(1);
  return ids.has(id) ? undefined : `${where} không có đề mục «#${id}».${didYouMean(id, ids)}`;
}
