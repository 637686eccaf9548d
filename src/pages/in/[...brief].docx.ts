import { currentContext } from '../../views/current.ts';
import type { APIRoute } from 'astro';
import { loadEdition } from '../../components/brief/edition.ts';
import { withBase } from '../../components/shared/href.ts';
import { loadContentVersion } from '../../corpus/load.ts';
import { briefDocx } from '../../exports/docx.ts';
import { briefOf } from '../../views/brief/brief.ts';
import type { BriefRef } from '../../views/brief/model.ts';
import { briefRefs, hasOffice, shortAddressOf } from '../../views/brief/refs.ts';

export async function getStaticPaths() {
  return briefRefs(await currentContext())
    .filter(hasOffice)
    .map((ref) => ({ params: { brief: ref.path.slice('/in/'.length, -1) }, props: { ref } }));
}

export const GET: APIRoute<{ ref: BriefRef }> = async ({ props, site }) => {
  const context = await currentContext();
  const { corpus, strings } = context;
  const file = await briefDocx(briefOf(context, props.ref, await loadEdition()), {
    words: strings.brief,
    siteName: corpus.site.name,
    shortAddress: (path) => shortAddressOf(path, site, withBase),
    hasAddress: site !== undefined,
    version: loadContentVersion(),
    day: corpus.buildDate,
  });
  return new Response(file.slice().buffer);
};
