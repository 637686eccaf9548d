import { keyOf } from '../corpus/types.ts';
import type { ArticleEntry, Corpus, Entry } from '../corpus/types.ts';
import type { ParsedBody } from '../mdx/tree.ts';
import { unitTable } from '../reference/index.ts';
import { COLLECTION_NAMES, COLLECTIONS, isCollectionName } from '../schemas/index.ts';
import type { Check, CheckInput } from './check.ts';
import { didYouMean, didYouMeanNamed } from './hint.ts';
import { createKnown } from './known.ts';

/** `<Ref to="…" />`, links to pages of records and of provinces, and links inside the text lead somewhere. */
export const deadLink: Check = {
  id: 'dead-link',
  severity: 'error',
  advice: 'Liên kết trong thân bài phải dẫn tới một bản ghi, một tỉnh hoặc một đề mục có thật, không phải bản nháp.',
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
    const faultOf = createLinkFault(input);
    for (const entry of input.entries) {
      const body = bodyOf(entry, input.corpus);
      if (!body || body.issues.length > 0) continue;
      const ids = body.headings.map(({ id }) => id);
      const targets = [
        ...body.links.map(({ href, line, column }) => ({ target: pageTarget(href), href, line, column })),
        ...body.components.flatMap(({ name, props, line, column }) =>
          name === 'Ref' ? [{ target: String(props['to']), href: String(props['to']), line, column }] : [],
        ),
      ];
      for (const { target, href, line, column } of targets) {
        const message = href.startsWith('#') ? anchorFault(href.slice(1), ids) : target && faultOf(target, href, entry);
        if (message) report({ record: keyOf(entry), path: '', message, at: { line, column } });
      }
    }
  },
};

function bodyOf(entry: Entry, corpus: Corpus): ParsedBody | undefined {
  if (entry.collection === 'articles') return (entry as ArticleEntry).text.body;
  return corpus.bodies.get(keyOf(entry));
}

const BY_SEGMENT = new Map<string, string>(COLLECTION_NAMES.map((name) => [COLLECTIONS[name].segment, name]));

/** `/van-ban/x/` → `documents/x`, `/tinh/x/` → `@unit-page/x`; undefined for any other page. */
function pageTarget(href: string): string | undefined {
  const [, segment, id] = /^\/([a-z-]+)\/([^/?#]+)/.exec(href) ?? [];
  if (segment === undefined || id === undefined) return undefined;
  const collection = segment === 'tinh' ? '@unit-page' : BY_SEGMENT.get(segment);
  return collection && `${collection}/${id}`;
}

function createLinkFault(input: CheckInput): (target: string, href: string, from: Entry) => string | undefined {
  const known = createKnown(input);
  const unitPages = new Set(unitTable.units.map(({ slug }) => slug));
  return (target, href, from) => {
    const [collection = '', id = ''] = target.split('/');
    if (collection === '@unit-page')
      return unitPages.has(id) ? undefined : `Không có trang «${href}».${didYouMean(id, unitPages)}`;
    if (!isCollectionName(collection))
      return `Không có bộ sưu tập «${collection}».${didYouMean(collection, COLLECTION_NAMES)}`;
    const { names, complete } = known(collection === 'regions' ? '@region' : collection)!;
    if (!names.has(id)) return complete ? `Không có bản ghi «${target}».${didYouMeanNamed(id, names)}` : undefined;
    const isDraft = input.corpus.byKey.get(target)?.data.draft === true;
    return isDraft && from.data.draft !== true ? `«${target}» là bản nháp, chưa có trang.` : undefined;
  };
}

function anchorFault(id: string, ids: readonly string[]): string | undefined {
  return ids.includes(id) ? undefined : `Bài không có đề mục «#${id}».${didYouMean(id, ids)}`;
}
