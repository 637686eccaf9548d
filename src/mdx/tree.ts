import { mdxToHast } from 'satteri';
import type { Features } from 'satteri';
import { foldSpace, normalizeFile, positionAt } from '../domain/text.ts';
import { definitionIssues } from './definitions.ts';
import { disarm, findBrace, limitIssue } from './guard.ts';
import { compareIssues, EXPRESSION, forbiddenIssue, TOO_DEEP } from './issue.ts';
import type { MdxIssue } from './issue.ts';
import type { ParsedBody, Place } from './nodes.ts';
import { isSyntaxError, syntaxIssue } from './syntax-error.ts';
import { walkRoot } from './walk.ts';

/** More complaints of the parser are not waited for. */
const MOST_COMPLAINTS = 20;

const FEATURES: Features = {
  frontmatter: false,
  smartPunctuation: false,
  gfm: { footnotes: { label: 'Chú thích', backLabel: 'Quay lại chú thích {reference}' } },
};

/**
 * Parses the body of an MDX file and checks it: Markdown, plus the components of `COMPONENTS` with literal attributes.
 * Nothing is executed, and no fault of the text throws: all faults are in `issues`. Positions count from the start of
 * `body`, so pass the body that `splitFrontmatter` blanked.
 */
export function parseBody(body: string): ParsedBody {
  const source = normalizeFile(body);
  const parsed = emptyBody();
  const limit = limitIssue(source) ?? forbiddenIssue(source);
  if (limit) return { ...parsed, issues: [limit] };

  const { root, disarmed, issues } = parseAround(source);
  parsed.issues.push(...issues);
  if (root === undefined) return parsed;
  walkRoot(root, source, disarmed, parsed);
  if (!parsed.issues.some(({ rule }) => rule === TOO_DEEP))
    parsed.issues.push(...definitionIssues(disarmed, { features: FEATURES }));
  parsed.text = foldSpace(parsed.unfolded);
  parsed.issues.sort(compareIssues);
  return parsed;
}

/** A raw text as a body: each line that is not blank becomes a paragraph; nothing in it is interpreted. */
export function parseRaw(text: string): ParsedBody {
  const parsed = emptyBody();
  for (const line of normalizeFile(text).split('\n')) {
    if (line.trim() === '') continue;
    if (parsed.tree.length > 0) parsed.tree.push({ type: 'text', value: '\n', start: -1 });
    const start = parsed.unfolded.length;
    parsed.tree.push({ type: 'element', tag: 'p', attributes: {}, children: [{ type: 'text', value: line, start }] });
    parsed.unfolded += `${line}\n`;
  }
  parsed.text = foldSpace(parsed.unfolded);
  return parsed;
}

function emptyBody(): ParsedBody {
  return {
    tree: [],
    text: '',
    unfolded: '',
    headings: [],
    components: [],
    links: [],
    images: [],
    markup: [],
    losses: [],
    issues: [],
  };
}

/**
 * The tree of a text without the paragraphs of which the parser complains, so that one run names them all, and the
 * rest is checked too. `disarmed` has blanks in their place. No tree where that leads nowhere.
 */
function parseAround(source: string): { root?: unknown; disarmed: string; issues: MdxIssue[] } {
  const issues: MdxIssue[] = [];
  let disarmed = disarm(source);
  while (issues.length < MOST_COMPLAINTS) {
    const root = parseTree(disarmed);
    if (!(root instanceof Error)) return { root, disarmed, issues };
    const issue = thrownIssue(root, source, disarmed);
    issues.push(issue);
    const [from, to] = paragraphAt(disarmed, offsetOf(disarmed, issue));
    const rest = disarmed.slice(0, from) + disarmed.slice(from, to).replace(/[^\n]/g, ' ') + disarmed.slice(to);
    if (rest === disarmed || issue.rule === TOO_DEEP) break;
    disarmed = rest;
  }
  return { disarmed, issues };
}

function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

/** From the blank line before a place to the one after it. */
function paragraphAt(text: string, offset: number): [number, number] {
  const end = text.indexOf('\n\n', offset + 1);
  return [Math.max(text.lastIndexOf('\n\n', offset), 0), end < 0 ? text.length : end];
}

/** The parser's tree, or its complaint about the text. */
function parseTree(disarmed: string): unknown {
  try {
    return mdxToHast(disarmed, { features: FEATURES });
  } catch (error) {
    if (error instanceof RangeError || isSyntaxError(error)) return error;
    throw error;
  }
}

/** The parser's complaint about a tag is often about the expression before it, in the same paragraph. */
function thrownIssue(error: Error, source: string, disarmed: string): MdxIssue {
  if (error instanceof RangeError)
    return { line: 1, column: 1, rule: TOO_DEEP, message: 'Trích dẫn, danh sách hoặc thẻ lồng nhau quá nhiều tầng.' };
  const issue = syntaxIssue(error);
  const brace = findBrace(disarmed, ...paragraphAt(source, offsetOf(source, issue)));
  return brace < 0 ? issue : { ...positionAt(source, brace), ...EXPRESSION };
}
