import { satteri } from '@astrojs/markdown-satteri';
import { defineHastPlugin, type HastPluginList } from 'satteri';
import { slug } from './domain/slug.ts';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const ALIGNMENT = /^text-align:\s*(left|center|right);?$/;

/** What the handbook's Markdown needs beyond Astro's own: `base` has a slash at both ends. @internal */
export function handbookPlugins(base: string): HastPluginList {
  return [headingIds, tableClasses, () => baseLinks(base)];
}

/** The Markdown processor of the handbook pages under src/pages. Content never passes through it. */
export function handbookProcessor(base: string) {
  return satteri({
    hastPlugins: handbookPlugins(base),
    features: {
      smartPunctuation: false,
      gfm: { footnotes: { label: 'Chú thích', backLabel: 'Quay lại chú thích {reference}' } },
    },
  });
}

/** Ids without diacritics, as all our addresses; a repeated heading is numbered. */
const headingIds = () => {
  const seen = new Map<string, number>();
  return defineHastPlugin({
    name: 'vietnamese-heading-ids',
    element: {
      filter: HEADINGS,
      visit(node, context) {
        if (typeof node.properties?.['id'] === 'string') return;
        const id = slug(context.textContent(node)) || 'muc';
        const count = (seen.get(id) ?? 0) + 1;
        seen.set(id, count);
        context.setProperty(node, 'id', count === 1 ? id : `${id}-${count}`);
      },
    },
  });
};

/** The content security policy blocks style attributes, which is how Markdown tables align their cells. */
const tableClasses = defineHastPlugin({
  name: 'table-alignment-classes',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const side = ALIGNMENT.exec(String(node.properties?.['style'] ?? ''))?.[1];
      if (!side) return;
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'className', [`align-${side}`]);
    },
  },
});

/** Root-relative links lead below the base path. */
const baseLinks = (base: string) =>
  defineHastPlugin({
    name: 'base-path-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = String(node.properties?.['href'] ?? '');
        if (/^\/(?!\/)/.test(href)) context.setProperty(node, 'href', base + href.slice(1));
      },
    },
  });
