import { dirname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import { readEnvironment, siteLocale } from './src/environment.ts';
import { siteOrigin } from './src/commands/site-url.ts';
import { handbookProcessor } from './src/handbook.ts';
import { languageOf } from './src/strings/index.ts';

const environment = readEnvironment(process.env, process.cwd(), new Date());

/** Content is parsed by ours and never compiled: a module that imports a file of it stops the build. */
const refuseContent = {
  name: 'refuse-content',
  enforce: 'pre',
  load(id) {
    const path = resolve(id.split('?')[0]);
    for (const folder of [environment.contentDir, environment.seedsDir])
      if (path.startsWith(folder + sep)) throw new Error(`${path} là nội dung, không được biên dịch.`);
  },
};

/**
 * What makes the pages is no part of the bundle of a build: Node runs it as it stands, where the check of the content has
 * loaded most of it, with all that it has found out. Components and pages need Vite, and what runs in the browser is
 * bundled.
 */
const runAsItStands = {
  name: 'run-as-it-stands',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'prerender',
  resolveId: {
    filter: { id: /^\..*\.ts$/ },
    handler(id, importer) {
      const path = resolve(dirname(importer), id);
      return PLAIN_ROOMS.test(path) ? { id: pathToFileURL(path).href, external: true } : undefined;
    },
  },
};
const PLAIN_ROOMS =
  /\/src\/(domain|schemas|mdx|reference|strings|ingest|corpus|facts|checks|charts|maps|search|views|exports)\//;

/** Parts of Leaflet that nothing uses leave the opened map: a bundler keeps what a call or a name given to another part might need. */
const unusedLeaflet = {
  name: 'unused-leaflet',
  transform: {
    filter: { id: /leaflet-src\.esm\.js$/ },
    handler: (code) => ({
      code: code
        .replace(/= (\w+\.extend\()/g, '= /* @__PURE__ */ $1')
        .replace(/^(?:control\.(?:layers|scale)|tileLayer\.wms) = \w+;$/gim, ''),
      map: null,
    }),
  },
};

/** What style sheets print at the edge of a sheet, where no element can stand, is said in the language of the site. */
const wordsInStyles = {
  name: 'words-in-styles',
  enforce: 'pre',
  transform: {
    filter: { id: /\.css(\?|$)/ },
    handler(code) {
      const { brief } = languageOf(siteLocale(process.env)).strings;
      return code.replace("'{brief.notOfficial}'", () => JSON.stringify(brief.notOfficial));
    },
  },
};

/**
 * One style sheet for all that several kinds of pages use: a file for each component makes ten on some pages, and the
 * first view waits for every one. Paper has its own.
 */
const oneSheet = {
  name: 'one-sheet',
  configEnvironment(name) {
    if (name !== 'prerender') return undefined;
    const test = (id) => SHARED_STYLES.test(id);
    return { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'site', test }] } } } } };
  },
};
const SHARED_STYLES =
  /\/src\/(layouts\/Page|styles\/(?!paper|sheet)|maps|charts|components\/(common\/(?!Aside)|map|record|time|figures\/Chart|place\/BasisSwitch|article\/Embedded)).*(\.css$|type=style)/;

/**
 * Styles of a component hold by an attribute on each of its elements, which Astro calls `data-astro-cid-3tiowpoe`:
 * a tenth of a page. Five letters say as much.
 */
const shortScopes = ['pre', 'post'].map((enforce) => ({
  name: `short-scopes-${enforce}`,
  enforce,
  transform: {
    // Styles before they are compiled, components after.
    filter: { id: enforce === 'pre' ? /type=style/ : /\.astro$/ },
    handler: (code) => ({ code: code.replace(/data-astro-cid-([a-z0-9]{4})[a-z0-9]*/g, 'data-0$1'), map: null }),
  },
}));

/**
 * Astro's own bar for developers is off (`devToolbar`), yet a server would bundle what it needs each time it starts; so
 * does the one by which a build reads its collections.
 */
const noToolbar = {
  name: 'no-toolbar',
  enforce: 'post',
  config(config) {
    config.optimizeDeps.include = [];
  },
  configEnvironment(name, { optimizeDeps }) {
    if (name === 'client') optimizeDeps.include = [];
  },
};

/** Pages that show every element live, for those who change the program: in development, else only if asked for. */
const gallery = {
  name: 'gallery',
  hooks: {
    'astro:config:setup'({ command, injectRoute }) {
      if (command !== 'dev' && process.env['GALLERY'] !== '1') return;
      injectRoute({ pattern: '/kieu-mau', entrypoint: './src/gallery/pages/kieu-mau.astro' });
      injectRoute({ pattern: '/kieu-mau/than-bai', entrypoint: './src/gallery/pages/than-bai.astro' });
    },
  },
};

/**
 * Not through `defineConfig`, which gives back what it is given: with it come optimizers of images that nothing uses, 0.8 s
 * of processor time.
 *
 * @type {import('astro').AstroUserConfig}
 */
export default {
  output: 'static',
  site: siteOrigin(environment),
  base: environment.basePath,
  trailingSlash: 'always',
  // As Prettier formats .astro files: a line break between elements is no space, `{' '}` is one.
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  prefetch: false,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Content never passes through here: only the handbook under src/pages is Markdown to Astro.
  integrations: [mdx(), gallery],
  markdown: { syntaxHighlight: false, processor: handbookProcessor(environment.basePath) },
  i18n: { locales: ['vi', 'en'], defaultLocale: 'vi', routing: { prefixDefaultLocale: false } },
  vite: {
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    plugins: [refuseContent, runAsItStands, unusedLeaflet, wordsInStyles, oneSheet, noToolbar, ...shortScopes],
  },
};
