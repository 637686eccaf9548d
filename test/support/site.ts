import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readEnvironment } from '../../src/environment.ts';
import { serveSite, type SiteServer } from '../../src/commands/server.ts';
import { isAlive } from '../../src/commands/swap.ts';
import { ROOT, runCommand, type CommandResult } from './commands.ts';
import { filesOf } from './html.ts';

/** What a site is built from; paths absolute or relative to the checkout. */
export interface SiteInput {
  contentDir?: string;
  seedsDir?: string;
  basePath?: string;
  siteUrl?: string;
  /** A fixed day, so that a test says the same next year. */
  buildDate?: string;
  /** With the pages that show every element (`/kieu-mau/`). */
  gallery?: boolean;
  /** Language of the interface, where it is not Vietnamese. */
  locale?: string;
}

export interface BuiltSite {
  folder: string;
  /** With a slash at both ends. */
  basePath: string;
  output: CommandResult;
}

const DEFAULTS = {
  contentDir: 'content',
  seedsDir: 'seeds',
  basePath: '/',
  siteUrl: 'https://lien-ket-vung.example',
  buildDate: '2026-07-01',
  gallery: false,
  locale: '',
} satisfies Required<SiteInput>;

/** The content of another region: nothing of the first five articles is in it. */
export const MEKONG = {
  contentDir: 'test/fixtures/mekong/content',
  seedsDir: 'test/fixtures/mekong/seeds',
  siteUrl: 'https://example.org',
} satisfies SiteInput;

/** A source of each kind: a newspaper's article, an official text, an agreement, a report. All are made up. */
export const ALL_SOURCES = {
  contentDir: 'test/fixtures/van-ban/content',
  seedsDir: 'test/fixtures/van-ban/seeds',
  siteUrl: 'https://example.org',
} satisfies SiteInput;

/** A temporary folder that the run removes at its end. */
export function temporaryFolder(name = 'thu-muc-'): string {
  const run = process.env['TEST_RUN_FOLDER'];
  if (!run) throw new Error('TEST_RUN_FOLDER is set by vitest.config.ts');
  return mkdtempSync(join(run, name));
}

/** The variables that make a command read this input. */
export function siteVariables(input: SiteInput, outDir: string): Record<string, string> {
  const { contentDir, seedsDir, basePath, siteUrl, buildDate, gallery, locale } = { ...DEFAULTS, ...input };
  return {
    CONTENT_DIR: resolve(ROOT, contentDir),
    SEEDS_DIR: resolve(ROOT, seedsDir),
    OUT_DIR: outDir,
    BASE_PATH: basePath,
    SITE_URL: siteUrl,
    BUILD_DATE: buildDate,
    GALLERY: gallery ? '1' : '',
    SITE_LOCALE: locale,
  };
}

/**
 * A site built by the real command, once a run for each input, however many test files ask; copies of the same content
 * are the same input. Throws with the build's own words when it fails. Do not change what is in the folder.
 */
export async function builtSite(input: SiteInput = {}): Promise<BuiltSite> {
  const folder = join(process.env['TEST_RUN_FOLDER']!, `site-${digestOf(input)}`);
  const result = `${folder}.json`;
  const builder = `${folder}.pid`;
  if (claim(builder)) {
    const output = await runCommand('build', siteVariables(input, folder));
    writeFileSync(`${result}.part`, JSON.stringify(output));
    renameSync(`${result}.part`, result);
  }
  while (!existsSync(result)) {
    const isGone = !isAlive(Number(readFileSync(builder, 'utf8')));
    if (isGone && !existsSync(result)) throw new Error('The test that was building this site is gone.');
    await wait(100);
  }
  const output = JSON.parse(readFileSync(result, 'utf8')) as CommandResult;
  if (output.code !== 0) throw new Error(`The site was not built (exit ${output.code}).\n${output.stderr}`);
  return { folder, output, basePath: readEnvironment({ BASE_PATH: input.basePath }, ROOT, new Date()).basePath };
}

/** A built site behind a server; the caller closes it. */
export async function servedSite(input: SiteInput = {}): Promise<BuiltSite & SiteServer> {
  const site = await builtSite(input);
  return { ...site, ...(await serveSite(site.folder, site.basePath)) };
}

/** Copies of content and seeds that a test may spoil. */
export function copyOfContent({ contentDir, seedsDir }: SiteInput = {}): Required<
  Pick<SiteInput, 'contentDir' | 'seedsDir'>
> {
  const folder = temporaryFolder('noi-dung-');
  const copy = { contentDir: join(folder, 'content'), seedsDir: join(folder, 'seeds') };
  cpSync(resolve(ROOT, contentDir ?? DEFAULTS.contentDir), copy.contentDir, { recursive: true });
  cpSync(resolve(ROOT, seedsDir ?? DEFAULTS.seedsDir), copy.seedsDir, { recursive: true });
  return copy;
}

/** The content of the other region and a raw text more, of which only quoted clauses are shown; elsewhere on its host. */
export function quotedMekong(): Required<Pick<SiteInput, 'contentDir' | 'seedsDir' | 'basePath' | 'siteUrl'>> {
  const copy = copyOfContent(MEKONG);
  edit(join(copy.contentDir, 'site.yml'), 'fullText: full', 'fullText: quotes');
  writeFileSync(join(copy.seedsDir, 'nuoc-ngot.txt'), UNQUOTED_TEXT);
  return { ...copy, basePath: '/khac/', siteUrl: MEKONG.siteUrl };
}

const UNQUOTED_TEXT = `Hậu Giang và Sóc Trăng bàn chuyện nước ngọt

Hai tỉnh thống nhất cùng đo độ mặn ở cửa sông vào mỗi tuần của mùa khô năm nay.

Người dân ven biển mong con đập được làm xong trước khi nước mặn vào sâu trong đất liền.
`;

/** Where the site that most tests look at stands. */
export const BASE_PATH = '/lien-ket-vung/';

/**
 * The site that tests look at unless they need another: the content of this repository under a sub-path, and one raw
 * text more, which no article claims; its page is `bai-viet/bai-tho/`.
 */
export function firstContent(): Required<Pick<SiteInput, 'contentDir' | 'seedsDir' | 'basePath'>> {
  const copy = copyOfContent();
  writeFileSync(join(copy.seedsDir, 'Bài thô.txt'), RAW_TEXT);
  return { ...copy, basePath: BASE_PATH };
}

const RAW_TEXT = `Đắk Lắk và Gia Lai họp bàn liên kết vùng

Cập nhật lúc: 08:00 - 04/04/2024

Ngày 3/4/2024, tỉnh Đắk Lắk họp với tỉnh Gia Lai <script>alert(1)</script> {process.env.HOME} theo Nghị quyết 57/NQ-CP.
`;

/**
 * The content of this repository and what it does not have: a layer of tiles, areas, many documents, articles of which
 * only the quoted clauses are shown. With the gallery, which a plain build leaves out.
 */
export function moreContent(): Required<Pick<SiteInput, 'contentDir' | 'seedsDir' | 'basePath' | 'gallery'>> {
  const copy = copyOfContent();
  addTiles(copy.contentDir);
  edit(join(copy.contentDir, 'site.yml'), 'fullText: full', 'fullText: quotes');
  addAreas(copy.contentDir);
  writeFileSync(join(copy.contentDir, 'documents/nhieu.yml'), JSON.stringify(PLANS));
  return { ...copy, basePath: BASE_PATH, gallery: true };
}

/** Host and template of its tiles: nobody answers there. */
export const TILES = { origin: 'https://tile.example.org', url: 'https://tile.example.org/{z}/{x}/{y}.png' };

function addTiles(contentDir: string): void {
  const settings = join(contentDir, 'site.yml');
  const tiles = `tiles:\n  url: ${TILES.url}\n  attribution: © Nền <thử>\n`;
  writeFileSync(settings, `${readFileSync(settings, 'utf8').trimEnd()}\n${tiles}`);
}

/** Three industrial parks of Vĩnh Phúc that are areas there: squares of a tenth of a degree around `[longitude, latitude]`. */
export const AREAS = {
  approximate: { id: 'kcn-khai-quang', at: [105.5, 21.28] },
  schematic: { id: 'kcn-binh-xuyen', at: [105.63, 21.28] },
  surveyed: { id: 'kcn-ba-thien', at: [105.57, 21.4] },
} as const;

function addAreas(contentDir: string): void {
  const file = join(contentDir, 'geo', 'infrastructure.geojson');
  const all = JSON.parse(readFileSync(file, 'utf8')) as {
    features: { id: string; geometry: object; properties: Record<string, unknown> }[];
  };
  for (const [precision, { id, at }] of Object.entries(AREAS)) {
    const feature = all.features.find((each) => each.id === id)!;
    const [west, south, east, north] = [at[0] - 0.05, at[1] - 0.05, at[0] + 0.05, at[1] + 0.05];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    feature.geometry = { type: 'Polygon', coordinates: [ring] };
    feature.properties.precision = precision;
  }
  writeFileSync(file, JSON.stringify(all));
}

/** Plans of four provinces that carry out the resolution of the first articles: too many for one drawing. */
export const PLANS = Array.from({ length: 64 }, (_, i) => ({
  id: `ke-hoach-thu-${i}`,
  kind: 'plan',
  number: `${i + 1}/KH-UBND`,
  title: `Kế hoạch thử số ${i + 1}/KH-UBND`,
  issuer: { province: ['vinh-phuc', 'quang-ninh', 'phu-yen', 'thai-nguyen'][i % 4] },
  issued: `2023-0${(i % 9) + 1}-15`,
  citations: [{ title: 'Công báo', publisher: 'Văn phòng Chính phủ' }],
  relations: [{ type: 'implements', document: i % 5 === 4 ? `ke-hoach-thu-${i - 4}` : 'nghi-quyet-57-nq-cp-2022' }],
}));

/** Replaces a piece of text that must stand in the file exactly once. */
export function edit(file: string, before: string, after: string): void {
  const parts = readFileSync(file, 'utf8').split(before);
  if (parts.length !== 2) throw new Error(`${file}: found ${parts.length - 1} times, expected once: ${before}`);
  writeFileSync(file, parts.join(after));
}

/** True for the first to ask, whose process id the file then names. */
function claim(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Of what is in the folders, not of where they are. */
function digestOf(input: SiteInput): string {
  const { CONTENT_DIR, SEEDS_DIR, ...others } = siteVariables(input, '');
  const hash = createHash('sha256').update(JSON.stringify(others));
  for (const folder of [CONTENT_DIR!, SEEDS_DIR!])
    for (const file of filesOf(folder)) hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
