import * as z from 'zod';
import { nearest } from '../../domain/collate.ts';
import type { Problem } from '../../domain/problem.ts';
import { ID_PATTERN, LONGEST_ID, slug } from '../../domain/slug.ts';
import { withoutCredentials } from '../../domain/text.ts';
import { definitionOf } from '../../schemas/index.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { metaOf } from '../../schemas/field.ts';
import { fieldWord } from '../../schemas/labels.ts';
import { ruleMessage } from '../../schemas/rules.ts';
import { fieldsOf, itemOf } from '../../schemas/walk.ts';
import { editors } from '../../strings/vi/editors.ts';
import { isSector, sectorsMeantBy } from '../../ingest/sectors.ts';
import { splitFrontmatter } from '../../mdx/frontmatter.ts';
import type { SourceFile } from '../sources.ts';
import { entryOf, type Entry } from '../types.ts';
import { parseYaml } from './yaml.ts';
import type { YamlFile } from './yaml.ts';

/** Messages of Zod itself, for editors. */
z.config(z.locales.vi());

export interface Position {
  line: number;
  column: number;
}

/** A validated record and the way from a dotted path inside it to its place in the file. */
export interface ParsedEntry {
  entry: Entry;
  locate(path: string): Position;
  /** MDX only: the file with its frontmatter blanked, same lines and columns. */
  body?: string;
}

export interface ParsedFile {
  entries: ParsedEntry[];
  problems: Problem[];
  /** Faults beside those, which nobody is told one by one. */
  untold: number;
}

/** Problems of one file that are explained; an editor mends the first ones first. */
export const MOST_PROBLEMS = 100;

/** Parses one file of a collection: a record, a list of records, or frontmatter and body. Reports everything wrong. */
export function parseFile(collection: CollectionName, { path: file, text }: SourceFile): ParsedFile {
  const problems: Problem[] = [];
  const fail = (position: Position, rule: string, message: string) =>
    problems.push({ file, line: position.line, column: position.column, rule, message });

  const isMdx = definitionOf(collection).format === 'mdx';
  const parts = isMdx ? splitFrontmatter(text) : { yaml: text, yamlLine: 1, body: undefined };
  if ('problem' in parts) {
    fail(parts.problem, parts.problem.rule, parts.problem.message);
    return { entries: [], problems, untold: 0 };
  }
  const yaml = parseYaml(parts.yaml, parts.yamlLine);
  for (const cut of yaml.cuts) fail(cut, 'cut-text', cut.message);
  for (const problem of yaml.problems) fail(problem, 'yaml-syntax', problem.message);
  if (yaml.problems.length > 0) return { entries: [], problems, untold: 0 };

  const entries: ParsedEntry[] = [];
  let untold = 0;
  const isTold = () => problems.length < MOST_PROBLEMS || ((untold += 1), false);
  for (const { value, path } of recordsOf(yaml.value, isMdx)) {
    const parsed = parseRecord(collection, file, value, path, yaml, problems, isTold);
    if (parsed) entries.push(parts.body === undefined ? parsed : { ...parsed, body: parts.body });
  }
  return { entries, problems, untold };
}

function recordsOf(value: unknown, isMdx: boolean): { value: unknown; path: number[] }[] {
  if (!isMdx && Array.isArray(value)) return value.map((item, index) => ({ value: item, path: [index] }));
  return [{ value, path: [] }];
}

function parseRecord(
  collection: CollectionName,
  file: string,
  value: unknown,
  at: number[],
  yaml: YamlFile,
  problems: Problem[],
  isTold: () => boolean,
): ParsedEntry | undefined {
  const fail = (position: Position, rule: string, message: string, more: Partial<Problem> = {}) =>
    void problems.push({ file, ...position, rule, message, ...more });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (!isTold()) return undefined;
    fail(yaml.locate(at), 'bad-record', `Cần một bản ghi gồm các dòng «khóa: giá trị», tìm thấy ${describe(value)}`);
    return undefined;
  }
  const { id: written, ...data } = value as Record<string, unknown>;
  const nameOfFile = file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
  const id = at.length > 0 ? written : (written ?? nameOfFile);
  if (typeof id !== 'string' || !ID_PATTERN.test(id)) {
    if (!isTold()) return undefined;
    const better = typeof id === 'string' ? slug(id) : '';
    const found = id === undefined ? 'bản ghi này chưa có id' : `tìm thấy ${describe(id)}`;
    fail(
      written === undefined ? yaml.locate(at) : yaml.locate([...at, 'id']),
      'bad-id',
      `Mã bản ghi chỉ gồm chữ thường a–z không dấu, số, nối bằng một dấu «-»; ${found}${better === '' ? '' : `. Ý bạn là «${better}»?`}`,
    );
    return undefined;
  }
  if (id.length > LONGEST_ID) {
    const place = written === undefined ? yaml.locate(at) : yaml.locate([...at, 'id']);
    fail(
      place,
      'bad-id',
      `Mã bản ghi dài ${id.length} chữ; nhiều nhất là ${LONGEST_ID}, vì mã thành tên thư mục của trang`,
    );
    return undefined;
  }
  if (at.length === 0 && id !== nameOfFile) {
    fail(yaml.locate(['id']), 'bad-id', `id «${id}» khác tên tệp «${nameOfFile}»; bỏ dòng id, hoặc đổi cho giống nhau`);
    return undefined;
  }

  const record = `${collection}/${id}`;
  const valid = validate(definitionOf(collection).schema, data, at, yaml, {
    isTold,
    fail: (position, message, field) => fail(position, 'schema', message, { record, ...(field ? { field } : {}) }),
  });
  if (valid === undefined) return undefined;
  return {
    entry: entryOf(collection, id, valid, file),
    locate: placeIn(yaml, at),
  };
}

/** The keys of `inferred` are dotted paths themselves: what follows it is one key. */
const INFERRED = 'inferred.';

function placeIn(yaml: YamlFile, at: readonly number[]): (path: string) => Position {
  return (path) => {
    if (path.startsWith(INFERRED)) return yaml.locate([...at, 'inferred'], path.slice(INFERRED.length));
    return yaml.locate([...at, ...(path === '' ? [] : path.split('.'))]);
  };
}

/** Parses `content/site.yml`. */
export function parseSettings<S extends z.ZodType>(
  schema: S,
  { path: file, text }: SourceFile,
): { settings?: z.output<S>; problems: Problem[]; locate(path: string): Position } {
  const yaml = parseYaml(text);
  const locate = placeIn(yaml, []);
  const problems = yaml.cuts.map((cut): Problem => ({ file, ...cut, rule: 'cut-text' }));
  if (yaml.problems.length > 0)
    return {
      problems: [...problems, ...yaml.problems.map((each) => ({ file, ...each, rule: 'yaml-syntax' }))],
      locate,
    };
  const settings = validate(schema, yaml.value ?? {}, [], yaml, {
    isTold: () => problems.length < MOST_PROBLEMS,
    fail: (position, message, field) =>
      void problems.push({ file, ...position, rule: 'schema', message, ...(field ? { field } : {}) }),
  });
  return { ...(settings === undefined ? {} : { settings }), problems, locate };
}

interface Teller {
  /** Asked before a fault is explained: no longer, once enough are. */
  isTold(): boolean;
  fail(position: Position, message: string, field: string): void;
}

/** The validated value, or undefined after every fault was reported with its place and dotted path. */
function validate<S extends z.ZodType>(
  schema: S,
  data: unknown,
  at: number[],
  yaml: YamlFile,
  { isTold, fail }: Teller,
): z.output<S> | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues.flatMap(onePerKey)) {
    if (!isTold()) continue;
    const { message, path, key } = explain(issue, schema, data, (p) => yaml.source([...at, ...p]));
    fail(yaml.locate([...at, ...path], key), message, [...path, ...(key === undefined ? [] : [key])].join('.'));
  }
  // No rule looks at a faulty record: what is no sector is told with its other faults.
  for (const { path, message } of unknownSectors(data))
    if (isTold()) fail(yaml.locate([...at, ...path]), message, path.join('.'));
  return undefined;
}

function unknownSectors(data: unknown): { path: (string | number)[]; message: string }[] {
  const { sectors } = (data ?? {}) as { sectors?: unknown };
  if (!Array.isArray(sectors)) return [];
  return sectors.flatMap((id: unknown, index) => {
    if (typeof id !== 'string' || !ID_PATTERN.test(id) || isSector(id)) return [];
    const message = `«sectors.${index}»: Không có «${id}» trong bảng lĩnh vực${sectorQuestion(id) || '.'}`;
    return [{ path: ['sectors', index], message }];
  });
}

/** Zod reports all unknown keys of an object in one issue; an editor wants each at its own place. */
function onePerKey(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

interface Explanation {
  message: string;
  path: PropertyKey[];
  /** For an unknown key: the key, in the object at `path`. */
  key?: string;
}

/** What is wrong, what was found and what would be right, for one issue of Zod. */
function explain(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
  source: (path: PropertyKey[]) => string | undefined,
): Explanation {
  const { path } = issue;
  const name = path.length > 0 ? `«${path.join('.')}»` : 'bản ghi';
  const found = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const known = fieldsOf(schemaAt(schema, path)).map(([field]) => field);
    const near = nearest(key, known)[0];
    const hint = near ? `Ý bạn là «${near}»?` : `Các trường có thể dùng: ${known.join(', ')}`;
    return { message: `Không có trường «${key}» ở đây. ${hint}`, path, key };
  }
  if (found === undefined) return { message: `Thiếu ${name}${labelOf(schemaAt(schema, path))}`, path };
  const shown = describe(found, source(path));
  if (issue.code === 'too_small' && issue.origin === 'array')
    return { message: `${name} cần ít nhất ${issue.minimum} mục; danh sách đang trống`, path };
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = typeof found === 'string' ? nearest(found, values)[0] : undefined;
    return {
      message: `${name} không nhận ${shown}.${near ? ` Ý bạn là «${near}»?` : ''} Chọn một trong: ${values.join(', ')}`,
      path,
    };
  }
  if (issue.code === 'invalid_type') {
    const wanted = TYPES[issue.expected] ?? issue.expected;
    const quote = issue.expected === 'string' && typeof found === 'number' ? '; thêm dấu nháy "…"' : '';
    return { message: `${name} cần ${wanted}, tìm thấy ${shown}${quote}`, path };
  }
  const meant = metaOf(schemaAt(schema, path)).ref === '@sector' ? sectorQuestion(found) : '';
  return { message: `${name}: ${ruleMessage(editors.rules, issue.message)}; tìm thấy ${shown}${meant}`, path };
}

/** «. Ý bạn là «du-lich»?» for the name of a sector in place of its id. */
function sectorQuestion(found: unknown): string {
  const ids = typeof found === 'string' ? sectorsMeantBy(found) : [];
  return ids.length > 0 ? `. Ý bạn là ${ids.map((id) => `«${id}»`).join(' hay ')}?` : '';
}

const TYPES: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi dòng một dấu «-», hoặc trong [ ])',
  object: 'một nhóm «khóa: giá trị»',
  record: 'một nhóm «khóa: giá trị»',
};

function labelOf(schema: z.ZodType): string {
  return metaOf(schema).field === undefined ? '' : ` (${fieldWord(editors, schema).label})`;
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType {
  let at = schema;
  for (const key of path) {
    const next = itemOf(at) ?? fieldsOf(at).find(([field]) => field === key)?.[1];
    if (!next) return at;
    at = next;
  }
  return at;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

const LONGEST = 60;

function describe(value: unknown, source?: string): string {
  if (value === null) return 'chỗ trống';
  if (Array.isArray(value)) return 'một danh sách';
  if (typeof value === 'object') return `một nhóm có ${Object.keys(value).join(', ') || 'không khóa nào'}`;
  // Before it is cut: half a password is one too.
  const words = withoutCredentials(source ?? String(value));
  return `«${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}»`;
}
