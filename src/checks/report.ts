import type { ReadResult } from '../corpus/read/disk.ts';
import type { ArticleEntry, Corpus, Entry } from '../corpus/types.ts';
import { withoutCredentials } from '../domain/text.ts';
import { compareProblems } from '../domain/problem.ts';
import type { Problem } from '../domain/problem.ts';
import { COLLECTION_NAMES, isCollectionName } from '../schemas/index.ts';
import { QUOTED_ARTICLE } from './check.ts';
import type { Check, CheckInput, Finding, Mention } from './check.ts';
import { CHECKS } from './index.ts';

export interface CheckResult {
  errors: Problem[];
  warnings: Problem[];
}

/**
 * What reading found and what every rule finds, each at its place, sorted, none twice. `figures`: what `<Chart>` may
 * show; whoever knows the views hands it in, as checks know no view.
 */
export function runChecks(
  read: ReadResult,
  checks: readonly Check[] = CHECKS,
  figures: CheckInput['figures'] = new Map(),
): CheckResult {
  const input = { ...inputOf(read), figures };
  const errors = [...read.problems];
  const warnings = [...read.warnings];
  for (const check of checks)
    check.run(input, (finding) =>
      (check.severity === 'error' ? errors : warnings).push(placed(check.id, finding, read)),
    );
  return { errors: tidy(errors), warnings: tidy(warnings) };
}

function inputOf({ all, problems }: ReadResult): Omit<CheckInput, 'figures'> {
  const references = mentionsIn(all);
  const quotes = references.filter(({ path }) => QUOTED_ARTICLE.test(path));
  // A cut text costs no record.
  const whole = problems
    .filter(({ record, rule }) => record === undefined && rule !== 'cut-text')
    .map(({ file }) => file.split('/').at(-2) ?? '');
  return {
    corpus: all,
    entries: COLLECTION_NAMES.flatMap((name) => all.entries[name] as Entry[]).filter((entry) => !isRaw(entry)),
    references,
    quoted: new Map(
      [...Map.groupBy(quotes, ({ from }) => from)].map(([from, list]) => [
        from,
        [...new Set(list.map(({ id }) => id))],
      ]),
    ),
    broken: new Set(problems.flatMap(({ record }) => record ?? [])),
    unread: new Set(whole.filter(isCollectionName)),
  };
}

/** The join has walked every record for its index of references: what it found, turned round. */
function mentionsIn({ backlinks }: Corpus): Mention[] {
  return [...backlinks].flatMap(([key, list]) => {
    const slash = key.indexOf('/');
    return list.map(({ from, path }) => ({ from, path, target: key.slice(0, slash), id: key.slice(slash + 1) }));
  });
}

function isRaw(entry: Entry): boolean {
  return entry.collection === 'articles' && (entry as ArticleEntry).status === 'raw';
}

function placed(rule: string, { record, path, message, at, inGeo }: Finding, read: ReadResult): Problem {
  const place = inGeo ? read.locateGeo(inGeo.file, inGeo.path) : read.locate(record, path);
  return { ...place, ...at, rule, message, record, ...(path === '' ? {} : { field: path }) };
}

const LEAKED = 'Bỏ tên đăng nhập và mật khẩu khỏi địa chỉ; mật khẩu đã lưu trong kho thì phải đổi.';

/** Logs of a public run are read by everyone. */
function secretless(problem: Problem): Problem {
  const message = withoutCredentials(problem.message);
  return message.includes('://…@') ? { ...problem, message: `${message.replace(/\.?$/, '.')} ${LEAKED}` } : problem;
}

function tidy(problems: readonly Problem[]): Problem[] {
  const byContent = new Map(
    problems.map(secretless).map((problem) => [JSON.stringify(problem, Object.keys(problem).sort()), problem]),
  );
  return [...byContent.values()].sort(compareProblems);
}
