import { resolve } from 'node:path';
import type { EarlierSource } from './corpus/read/earlier.ts';
import { formatPartialDate, isPartialDate, vietnamDay } from './domain/dates.ts';
import { unitTable } from './reference/index.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from './strings/index.ts';

/** What every command reads from the environment, checked and made absolute. */
export interface Environment {
  /** The checkout, absolute: where the command runs. */
  root: string;
  contentDir: string;
  seedsDir: string;
  outDir: string;
  /** Origin of the published site without a final slash; undefined: `url` of `site.yml`. */
  siteUrl: string | undefined;
  /** `/`, or a path with a slash at both ends: `/lien-ket-vung/`. */
  basePath: string;
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  buildDate: string;
  /** `owner/name` on GitHub Actions. */
  githubRepository: string | undefined;
}

/** A command was called wrongly: its message is shown alone and the exit code is 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const DEFAULT_FOLDERS = { CONTENT_DIR: 'content', SEEDS_DIR: 'seeds', OUT_DIR: 'dist' } as const;

type Variables = Record<string, string | undefined>;

/** Reads and checks the environment; paths are taken from `cwd`. Throws a UsageError that names the variable. */
export function readEnvironment(env: Variables, cwd: string, now: Date): Environment {
  const folder = (name: keyof typeof DEFAULT_FOLDERS) => resolve(cwd, env[name] || DEFAULT_FOLDERS[name]);
  const basePath = readBasePath(env['BASE_PATH']);
  return {
    root: cwd,
    contentDir: folder('CONTENT_DIR'),
    seedsDir: folder('SEEDS_DIR'),
    outDir: folder('OUT_DIR'),
    siteUrl: readSiteUrl(env['SITE_URL'], basePath),
    basePath,
    buildDate: readBuildDate(env['BUILD_DATE'], now),
    githubRepository: env['GITHUB_REPOSITORY'] || undefined,
  };
}

/** True in the build of `npm run print`, which puts a PDF beside each brief. */
export function hasPdfs(env: Variables): boolean {
  return env['BRIEF_PDFS'] === '1';
}

/** What the briefs of this build are compared with; the command has checked it. */
export function earlierSource(env: Variables): EarlierSource | undefined {
  const written = env['BRIEF_SINCE'];
  return written ? (JSON.parse(written) as EarlierSource) : undefined;
}

/** The language of the interface: Vietnamese, or the made-up one of tests. Throws a UsageError on another. */
export function siteLocale(env: Variables): Locale {
  const code = env['SITE_LOCALE'] || DEFAULT_LOCALE;
  if (!isLocale(code)) throw new UsageError(`SITE_LOCALE không hợp lệ: «${code}». Trang có tiếng «${DEFAULT_LOCALE}».`);
  return code;
}

/** The variables that give a child process the same environment, whatever the clock says when it reads them. */
export function environmentVariables(environment: Environment): Record<string, string> {
  return {
    CONTENT_DIR: environment.contentDir,
    SEEDS_DIR: environment.seedsDir,
    OUT_DIR: environment.outDir,
    SITE_URL: environment.siteUrl ?? '',
    BASE_PATH: environment.basePath,
    BUILD_DATE: environment.buildDate,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

function readBasePath(value: string | undefined): string {
  const segments = (value ?? '').trim().split('/').filter(Boolean);
  const wrong = segments.find((segment) => !/^[A-Za-z0-9._~-]+$/.test(segment) || /^\.+$/.test(segment));
  if (wrong !== undefined)
    throw new UsageError(`BASE_PATH không hợp lệ: «${value}». Viết đường dẫn con của trang, như «/lien-ket-vung/».`);
  return segments.length ? `/${segments.join('/')}/` : '/';
}

function readSiteUrl(value: string | undefined, basePath: string): string | undefined {
  if (!value) return undefined;
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`SITE_URL không hợp lệ: «${value}». Viết địa chỉ đầy đủ, như «https://example.org».`);
  const path = `${url.pathname.replace(/\/+$/, '')}/`;
  if ((path !== '/' && path !== basePath) || url.search || url.hash || url.username)
    throw new UsageError(`SITE_URL chỉ gồm tên máy chủ, nhận được «${value}». Đường dẫn con đặt trong BASE_PATH.`);
  return url.origin;
}

function readBuildDate(value: string | undefined, now: Date): string {
  if (!value) return vietnamDay(now);
  if (value.length !== 10 || !isPartialDate(value))
    throw new UsageError(`BUILD_DATE không hợp lệ: «${value}». Viết năm-tháng-ngày, như «2025-07-01».`);
  if (value < unitTable.since)
    throw new UsageError(
      `BUILD_DATE «${value}» quá sớm: bảng đơn vị hành chính bắt đầu từ ${formatPartialDate(unitTable.since)}. ` +
        `Viết từ «${unitTable.since}» trở đi.`,
    );
  return value;
}
