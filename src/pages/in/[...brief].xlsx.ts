import { currentContext } from '../../views/current.ts';
import type { APIRoute } from 'astro';
import { loadEdition } from '../../components/brief/edition.ts';
import { withBase } from '../../components/shared/href.ts';
import { loadContentVersion } from '../../corpus/load.ts';
import { formatPartialDate } from '../../domain/dates.ts';
import { briefXlsx } from '../../exports/xlsx.ts';
import type { BriefRef } from '../../views/brief/model.ts';
import { briefRefs, hasOffice } from '../../views/brief/refs.ts';
import { bookOf } from '../../views/brief/book.ts';

export async function getStaticPaths() {
  return briefRefs(await currentContext())
    .filter(hasOffice)
    .map((ref) => ({ params: { brief: ref.path.slice('/in/'.length, -1) }, props: { ref } }));
}

export const GET: APIRoute<{ ref: BriefRef }> = async ({ props, site }) => {
  const context = await currentContext();
  const { corpus, strings } = context;
  const address = (path: string) =>
    path.startsWith('/') ? (site ? new URL(withBase(path), site).href : withBase(path)) : path;
  const file = await briefXlsx(bookOf(context, props.ref, await loadEdition()), {
    words: strings.brief,
    inferred: strings.common.inferred,
    siteName: corpus.site.name,
    address,
    version: loadContentVersion(),
    asOf: formatPartialDate(corpus.buildDate),
    day: corpus.buildDate,
  });
  return new Response(file.slice().buffer);
};
