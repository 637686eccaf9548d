import { resolve, sep } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import { readEnvironment, siteLocale } from './src/environment.ts';
import { siteOrigin } from './src/commands/site-url.ts';
import { handbookProcessor } from './src/handbook.ts';
import { languageOf } from './src/strings/index.ts';

const environment = readEnvironment(process.env, process.cwd(), new Date());

// Ranges of @fontsource. Latin leaves to the Vietnamese file what that file has, so that no letter fetches two files.
const SUBSETS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
};

/**
 * A typeface of which both subsets are served from here; `file` names the file of a subset. A page never changes its
 * typeface once it is shown: where the files come too late they serve from the next page on.
 */
function typeface(name, cssVariable, fallbacks, weight, file) {
  const variants = Object.entries(SUBSETS).map(([subset, range]) => ({
    weight,
    style: 'normal',
    display: 'optional',
    src: [file(subset)],
    unicodeRange: range.split(','),
  }));
  return { name, cssVariable, provider: fontProviders.local(), fallbacks, options: { variants } };
}

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

/** What style sheets print at the edge of a sheet, where no element can stand, is said in the language of the site. */
const wordsInStyles = {
  name: 'words-in-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!/\.css$/.test(id.split('?')[0])) return undefined;
    const { brief } = languageOf(siteLocale(process.env)).strings;
    return code.replace("'{brief.notOfficial}'", () => JSON.stringify(brief.notOfficial));
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

export default defineConfig({
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
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  // Figures, notes and all that is ours in the sans; the words of the sources and headlines in the serif.
  fonts: [
    typeface(
      'Source Sans 3',
      '--font-sans',
      ['system-ui', 'sans-serif'],
      '200 900',
      (subset) => `@fontsource-variable/source-sans-3/files/source-sans-3-${subset}-wght-normal.woff2`,
    ),
    typeface(
      'Source Serif 4',
      '--font-serif',
      ['Georgia', 'serif'],
      400,
      (subset) => `@fontsource/source-serif-4/files/source-serif-4-${subset}-400-normal.woff2`,
    ),
  ],
  vite: {
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    plugins: [refuseContent, wordsInStyles, oneSheet],
  },
});
