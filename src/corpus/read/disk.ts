import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { nearest } from '../../domain/collate.ts';
import { onceFor } from '../../domain/once.ts';
import { compareText } from '../../domain/order.ts';
import type { Problem } from '../../domain/problem.ts';
import { seedId, slug } from '../../domain/slug.ts';
import { forbiddenCharacter, positionAt, withoutForbidden } from '../../domain/text.ts';
import { foreignFormOf } from '../../ingest/garbled.ts';
import { COLLECTION_NAMES, definitionOf, isCollectionName } from '../../schemas/index.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { NO_SETTINGS, siteSchema } from '../../schemas/site.ts';
import type { SiteSettings } from '../../schemas/site.ts';
import { decodeText } from './encoding.ts';
import { GEO_FOLDER, parseGeoJson, UNREAD } from './geojson.ts';
import type { GeoFile } from './geojson.ts';
import { joinCorpus, withoutDrafts } from '../join.ts';
import type { Joined } from '../join.ts';
import { MOST_PROBLEMS, parseFile, parseSettings } from './parse.ts';
import type { ParsedEntry, ParsedFile, Position } from './parse.ts';
import type { Seed, SourceFile, Sources } from '../sources.ts';
import { keyOf } from '../types.ts';
import type { Corpus } from '../types.ts';

export interface CorpusInput {
  /** Absolute. */
  contentDir: string;
  seedsDir: string;
  /** `YYYY-MM-DD`. */
  buildDate: string;
  /** Paths in messages are relative to it. */
  cwd: string;
  /** Address of the repository when `site.yml` names none. */
  repository?: string | undefined;
  /** Files that were read before, by path: those that did not change since are not read again. */
  known?: KnownFiles;
}

/** Kept by who reads again and again. */
export type KnownFiles = Map<string, { stamp: string; file: SourceFile }>;

/** Everything read and joined, with all that was wrong. The corpora are to be used only when there are no problems. */
export interface ReadResult {
  /** What is published. */
  corpus: Corpus;
  /** Drafts included: what checks look at. */
  all: Corpus;
  problems: Problem[];
  warnings: Problem[];
  /** Place of a dotted path inside a record (`collection/id`, or `site`), or of its nearest written parent. */
  locate(record: string, path: string): Position & { file: string };
  /** Place of a dotted path (`features.0.id`) in a file of `content/geo`, by the name of the file. */
  locateGeo(file: string, path: string): Position & { file: string };
}

const SETTINGS = 'site.yml';
const SEED = /\.txt$/i;
const NO_SEED = new Set(['README.md']);
const NO_CONTENT = new Set([SETTINGS, 'README.md']);
/** Bytes of the largest file that is read. */
const LARGEST = 2_000_000;

/**
 * Reads content and seeds, parses, validates and joins them. Never throws for what an editor can get wrong. Files are
 * read one after the other and at once: waiting for each of 50,000 took longer than reading them.
 */
export async function readCorpus(input: CorpusInput): Promise<ReadResult> {
  const reader = new Reader(input);
  const site = reader.readSettings();
  reader.refuseStrangers();
  for (const name of COLLECTION_NAMES) reader.readCollection(name);
  reader.readSeeds();
  reader.readGeo();

  const sources: Sources = {
    site: { ...(input.repository ? { repository: input.repository } : {}), ...(site ?? NO_SETTINGS) },
    buildDate: input.buildDate,
    entries: reader.parsed.map(({ entry }) => entry),
    bodies: new Map(
      reader.parsed.flatMap(({ entry, body }) => (body === undefined ? [] : [[keyOf(entry), body] as const])),
    ),
    seeds: reader.seeds,
    unreadSeeds: reader.unreadSeeds,
    rawIds: reader.rawIds,
    geo: reader.geo,
  };
  const all = joinCorpus(sources);
  const hasDrafts = sources.entries.some(({ data }) => data.draft === true);
  const published = hasDrafts ? joinCorpus(withoutDrafts(sources)) : all;
  reader.placeProblems(all, published);
  return {
    corpus: published.corpus,
    all: all.corpus,
    problems: reader.problems,
    warnings: reader.warnings,
    locate: (record, path) => reader.locate(record, path),
    locateGeo: (file, path) => reader.locateGeo(file, path),
  };
}

/** What a file of records holds, found once while it is kept. */
const readRecords = onceFor((_: SourceFile) => new Map<CollectionName, ParsedFile>());

function recordsOf(name: CollectionName, file: SourceFile): ParsedFile {
  const known = readRecords(file);
  const found = known.get(name) ?? parseFile(name, file);
  known.set(name, found);
  return found;
}

const geoOf = onceFor(({ text }: SourceFile) => parseGeoJson(text));

/** A raw text and what is wrong with it, found once while it is kept. */
const seedOf = onceFor((file: SourceFile): { seed: Seed; problems: Problem[]; warnings: Problem[] } => {
  const { path, text } = file;
  const name = basename(path).normalize('NFC');
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const warn = (rule: string, message: string, at = { line: 1, column: 1 }) =>
    void warnings.push({ file: path, ...at, rule, message });
  if (text.trim() === '') warn('empty-seed', `Bài thô «${basename(path)}» không có chữ nào`);
  const conflict = conflictIn(text);
  if (conflict)
    problems.push({
      file: path,
      ...positionAt(text, conflict.offset),
      rule: 'merge-conflict',
      message: `Dấu xung đột «${conflict.mark}» của git: chọn một trong hai bản, rồi xóa các dòng <<<<<<<, =======, >>>>>>>`,
    });
  const form = foreignFormOf(text);
  if (form !== undefined)
    warn('foreign-text', `Bài thô «${basename(path)}» là ${form}; chuyển sang chữ thường Unicode (UTF-8) rồi chép lại`);
  // A raw text is never edited: what must not reach a page becomes a space, and the editor is told.
  const forbidden = forbiddenCharacter(text);
  if (forbidden)
    warn(
      'control-character',
      `Ký tự điều khiển ${forbidden.name} trong bài thô; trang hiện một dấu cách ở mỗi chỗ như vậy`,
      positionAt(text, forbidden.index),
    );
  return { seed: { name, file: path, text: forbidden ? withoutForbidden(text) : text }, problems, warnings };
});

/** The first mark of git where both of its outer marks stand in their order, one between them. */
function conflictIn(text: string): { offset: number; mark: string } | undefined {
  const first = /^<{7} \S.*$/m.exec(text);
  const between = first && lineFrom(text, first.index, '=======');
  const last = between && /^>{7} \S/m.test(text.slice(between));
  return last ? { offset: first.index, mark: first[0] } : undefined;
}

/** Offset after the first line from `from` on that is just these words. */
function lineFrom(text: string, from: number, words: string): number | undefined {
  for (let at = text.indexOf(`\n${words}`, from); at >= 0; at = text.indexOf(`\n${words}`, at + 1)) {
    const end = at + 1 + words.length;
    if (end === text.length || text[end] === '\n') return end;
  }
  return undefined;
}

/** Keeps what was read so far and what was wrong with it. */
class Reader {
  readonly parsed: ParsedEntry[] = [];
  readonly seeds = new Map<string, Seed>();
  readonly unreadSeeds = new Set<string>();
  readonly rawIds = new Map<string, string>();
  readonly geo = new Map<string, GeoFile>();
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly #byKey = new Map<string, ParsedEntry>();
  readonly #input: CorpusInput;
  readonly #locateInGeo = new Map<string, (path: string) => Position & { file: string }>();
  /** Names of raw texts by the keys of their articles, when all are read. */
  #rawNames: ReadonlyMap<string, string> | undefined;
  #locateInSettings: ((path: string) => Position & { file: string }) | undefined;

  constructor(input: CorpusInput) {
    this.#input = input;
  }

  readSettings(): SiteSettings | undefined {
    const file = this.#readText(join(this.#input.contentDir, SETTINGS));
    if (!file) return undefined;
    const { settings, problems, locate } = parseSettings(siteSchema, file);
    this.#locateInSettings = (path) => ({ file: file.path, ...locate(path) });
    this.problems.push(...problems);
    return settings;
  }

  /** A folder whose name is a slip of the pen would otherwise be ignored with all it holds. */
  refuseStrangers(): void {
    for (const item of this.#list(this.#input.contentDir)) {
      if (
        item.name === GEO_FOLDER ||
        /^[._]/.test(item.name) ||
        isCollectionName(item.name) ||
        NO_CONTENT.has(item.name)
      )
        continue;
      const path = join(this.#input.contentDir, item.name);
      if (!item.isDirectory()) {
        this.#fail(path, 'stray-file', `Tệp «${item.name}» không được đọc ở đây; đặt vào thư mục của bộ sưu tập`);
        continue;
      }
      const near = nearest(item.name, [...COLLECTION_NAMES, GEO_FOLDER])[0];
      const hint = near ? `Ý bạn là «${near}»?` : `Các thư mục: ${COLLECTION_NAMES.join(', ')}`;
      this.#fail(path, 'unknown-folder', `Không có bộ sưu tập «${item.name}». ${hint}`);
    }
  }

  readCollection(name: CollectionName): void {
    const folder = join(this.#input.contentDir, name);
    const { format } = definitionOf(name);
    for (const item of this.#list(folder, { inside: true })) {
      const path = join(folder, item.name);
      if (/^[._]/.test(item.name)) {
        if (item.name.endsWith(`.${format}`) && item.name !== `_template.${format}`) this.#warnOfHidden(path);
        continue;
      }
      const match = /^(.+)\.([A-Za-z0-9]+)$/.exec(item.name);
      if (item.isDirectory()) {
        this.#fail(path, 'stray-file', `Không đọc thư mục con; đặt tệp .${format} ngay trong ${this.#display(folder)}`);
      } else if (match?.[2] !== format) {
        if (item.name !== 'README.md')
          this.#fail(path, 'stray-file', `Tệp «${item.name}» không được đọc; bộ sưu tập này dùng tệp .${format}`);
      } else if (slug(match[1]!) !== match[1]) {
        const better = `${slug(match[1]!)}.${format}`;
        this.#fail(path, 'bad-file-name', `Tên tệp chỉ gồm chữ thường a–z không dấu, số và «-»: «${better}»`);
      } else {
        this.#readFile(name, path);
      }
    }
  }

  /** Names that begin with `_` or `.` are set aside; what stands in them should not be lost without a word. */
  #warnOfHidden(path: string): void {
    const file = this.#readText(path);
    if (!file || !/^(?!---$)[^\s#]/m.test(file.text)) return;
    const name = basename(path);
    const better = name.replace(/^[._]+/, '');
    this.#warn(
      path,
      'left-out-file',
      `Tệp «${name}» không được đọc vì tên mở đầu bằng «${name[0]}»; muốn đăng thì đổi tên thành «${better}»`,
    );
  }

  #readFile(name: CollectionName, path: string): void {
    const file = this.#readText(path);
    if (!file) return;
    const { entries, problems, untold } = recordsOf(name, file);
    this.problems.push(...problems.slice(0, MOST_PROBLEMS));
    const more = Math.max(0, problems.length - MOST_PROBLEMS) + untold;
    if (more > 0) this.#fail(path, 'more-problems', `Tệp này còn ${more} lỗi nữa, chưa kể ở đây`);
    for (const parsed of entries) {
      const key = keyOf(parsed.entry);
      const first = this.#byKey.get(key);
      if (first) {
        const { line } = first.locate('');
        this.problems.push({
          file: file.path,
          ...parsed.locate(''),
          rule: 'duplicate-id',
          message: `Mã «${parsed.entry.id}» đã có ở ${first.entry.file}:${line}; mỗi mã chỉ dùng một lần trong bộ sưu tập`,
          record: key,
        });
        continue;
      }
      this.#byKey.set(key, parsed);
      this.parsed.push(parsed);
    }
  }

  readSeeds(): void {
    const { seedsDir } = this.#input;
    const articles = new Map<string, { file: string; seed: string }>();
    for (const { entry } of this.parsed)
      if (entry.collection === 'articles') articles.set(entry.id, { file: entry.file, seed: entry.data.seed });
    for (const item of this.#list(seedsDir)) {
      if (/^\./.test(item.name) || NO_SEED.has(item.name)) continue;
      const path = join(seedsDir, item.name);
      if (item.isDirectory() || !SEED.test(item.name)) {
        const what = item.isDirectory() ? 'Thư mục con' : 'Tệp';
        this.#fail(path, 'stray-file', `${what} «${item.name}» không được đọc; bài thô là tệp .txt (UTF-8) ngay ở đây`);
        continue;
      }
      const file = this.#readText(path);
      if (!file) {
        this.unreadSeeds.add(item.name.normalize('NFC'));
        continue;
      }
      const { seed, problems, warnings } = seedOf(file);
      this.problems.push(...problems);
      this.warnings.push(...warnings);
      const seedName = item.name.normalize('NFC');
      if (this.seeds.has(seedName)) {
        this.#fail(path, 'bad-file-name', `Có hai tệp cùng tên «${seedName}», khác cách mã hóa dấu; đổi tên một tệp`);
        continue;
      }
      this.seeds.set(seedName, seed);
      const id = seedId(item.name);
      const taken = articles.get(id);
      if (id === '' || (taken && taken.seed !== seedName)) {
        const why = taken ? `trùng mã với ${taken.file}` : 'không có chữ cái hay chữ số nào';
        this.#fail(
          path,
          'bad-file-name',
          `Tên bài thô «${item.name}» ${why}; đổi tên tệp để trang của bài có địa chỉ riêng`,
        );
        continue;
      }
      articles.set(id, { file: file.path, seed: seedName });
      this.rawIds.set(seedName, id);
    }
    this.#refuseSecondClaims();
  }

  #refuseSecondClaims(): void {
    const claims = new Map<string, string>();
    for (const { entry, locate } of this.parsed) {
      if (entry.collection !== 'articles' || entry.data.draft) continue;
      const { seed } = entry.data;
      const first = claims.get(seed);
      if (first === undefined) claims.set(seed, entry.id);
      else
        this.problems.push({
          file: entry.file,
          ...locate('seed'),
          rule: 'seed-claimed-twice',
          message: `Bài thô «${seed}» đã được bài «${first}» biên tập; mỗi bài thô chỉ một bài`,
          record: keyOf(entry),
          field: 'seed',
        });
    }
  }

  readGeo(): void {
    const folder = join(this.#input.contentDir, GEO_FOLDER);
    for (const item of this.#list(folder, { mayBeAbsent: true, inside: true })) {
      const path = join(folder, item.name);
      if (!item.name.endsWith('.geojson')) {
        if (!item.name.startsWith('.') && item.name !== 'README.md') this.#warnOfOtherGeo(path);
        continue;
      }
      const text = this.#readText(path);
      if (!text) {
        this.geo.set(item.name, UNREAD);
        continue;
      }
      const { file, faults, locate } = geoOf(text);
      this.geo.set(item.name, file);
      this.#locateInGeo.set(item.name, (place) => ({ file: text.path, ...locate(place) }));
      for (const fault of faults.slice(0, MOST_PROBLEMS))
        this.problems.push({ file: text.path, rule: 'bad-geojson', ...fault });
      if (faults.length > MOST_PROBLEMS)
        this.#fail(path, 'more-problems', `Tệp này còn ${faults.length - MOST_PROBLEMS} lỗi nữa, chưa kể ở đây`);
    }
  }

  #warnOfOtherGeo(path: string): void {
    const name = basename(path);
    const better = /\.(json|geojson)$/i.test(name) ? `; đổi tên thành «${name.replace(/\.\w+$/, '.geojson')}»` : '';
    this.#warn(path, 'left-out-file', `«${name}» không được đọc; thư mục này chỉ đọc tệp .geojson${better}`);
  }

  locateGeo(file: string, path: string): Position & { file: string } {
    return this.#locateInGeo.get(file)?.(path) ?? { file: `${GEO_FOLDER}/${file}`, line: 1, column: 1 };
  }

  placeProblems(all: Joined, published: Joined): void {
    const seen = new Set<string>();
    for (const { record, path, rule, message, at } of [...all.problems, ...published.problems]) {
      const key = JSON.stringify([record, path, rule, message, at]);
      if (seen.has(key)) continue;
      seen.add(key);
      const place = this.locate(record, path);
      this.problems.push({ ...place, ...at, rule, message, record, ...(path ? { field: path } : {}) });
    }
  }

  locate(record: string, path: string): Position & { file: string } {
    if (record === 'site' && this.#locateInSettings) return this.#locateInSettings(path);
    const parsed = this.#byKey.get(record);
    if (parsed) return { file: parsed.entry.file, ...parsed.locate(path) };
    this.#rawNames ??= new Map([...this.rawIds].map(([name, id]) => [`articles/${id}`, name]));
    const raw = this.#rawNames.get(record);
    return { file: raw === undefined ? record : this.seeds.get(raw)!.file, line: 1, column: 1 };
  }

  /** Entries in order of name. `inside`: a folder of the content, which must be no link to elsewhere. */
  #list(folder: string, { mayBeAbsent = false, inside = false } = {}): Dirent[] {
    try {
      if (inside && !lstatSync(folder).isDirectory()) {
        this.#fail(folder, 'unreadable-file', 'Cần một thư mục thật ở đây, không phải tệp hay liên kết');
        return [];
      }
      const items = readdirSync(folder, { withFileTypes: true });
      return items.sort((a, b) => compareText(a.name, b.name));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && mayBeAbsent) return [];
      const message =
        code === 'ENOENT'
          ? 'Không có thư mục này. Tạo thư mục (có thể để trống với một tệp .gitkeep)'
          : `Không đọc được thư mục này (${code})`;
      this.#fail(folder, code === 'ENOENT' ? 'missing-folder' : 'unreadable-file', message);
      return [];
    }
  }

  /** A link is not followed: what a pull request brings must not name other files of the machine. */
  #readText(path: string): SourceFile | undefined {
    try {
      const stats = lstatSync(path);
      if (!stats.isFile()) {
        this.#fail(path, 'unreadable-file', 'Cần một tệp thường ở đây, không phải thư mục, liên kết hay ống dẫn');
        return undefined;
      }
      if (stats.size > LARGEST) {
        this.#fail(path, 'too-large', `Tệp dài ${stats.size} byte; nhiều nhất là ${LARGEST} byte, hãy tách ra`);
        return undefined;
      }
      const { known } = this.#input;
      const stamp = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;
      const kept = known?.get(path);
      if (kept?.stamp === stamp) return kept.file;
      const found = decodeText(readFileSync(path));
      if ('text' in found) {
        const file = { path: this.#display(path), text: found.text };
        known?.set(path, { stamp, file });
        return file;
      }
      this.problems.push({ file: this.#display(path), rule: 'not-utf-8', ...found.fault });
      return undefined;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') this.#fail(path, 'missing-file', 'Không có tệp này');
      else this.#fail(path, 'unreadable-file', `Không đọc được tệp này (${code})`);
      return undefined;
    }
  }

  #display(path: string): string {
    return (relative(this.#input.cwd, path) || '.').split(sep).join('/');
  }

  #fail(path: string, rule: string, message: string): void {
    this.problems.push({ file: this.#display(path), line: 1, column: 1, rule, message });
  }

  #warn(path: string, rule: string, message: string): void {
    this.warnings.push({ file: this.#display(path), line: 1, column: 1, rule, message });
  }
}
