/** How near the reading of a text by machine comes to that of a careful reader. */
import { foldSpace } from '../../src/domain/text.ts';
import { newTones } from '../../src/ingest/tones.ts';
import type { Draft } from '../../src/ingest/draft/types.ts';

/** What a careful reader finds. Of alternatives the first is the name, the others are as good. */
export interface Truth {
  file: string;
  /** Kept apart while the rules were written. */
  held?: boolean;
  /** Written before any run, to count: which round. */
  blind?: number;
  title: (string | null)[];
  publisher: (string | null)[];
  author: (string | null)[];
  publishedAt: (string | null)[];
  provinces: string[];
  provincesOptional: string[];
  documents: Alternatives[];
  dates: Alternatives[];
  datesOptional: string[];
  projects: Alternatives[];
  projectsOptional: Alternatives[];
  figures: Alternatives[];
  figuresOptional: string[];
  linkages: Alternatives[];
  linkagesOptional: Alternatives[];
  directives: Alternatives[];
  directivesOptional: Alternatives[];
}
type Alternatives = string[];

export const FIELDS = [
  'title',
  'publisher',
  'author',
  'publishedAt',
  'provinces',
  'documents',
  'dates',
  'figures',
  'projects',
  'linkages',
  'directives',
] as const;
type Field = (typeof FIELDS)[number];

export interface Count {
  found: number;
  right: number;
  asked: number;
  /** Found, and neither asked nor optional. */
  extra: number;
  slips: string[];
}
export type Counts = Record<Field, Count>;

const plain = (text: string) => newTones(foldSpace(text.normalize('NFC')));
const nameKey = (text: string) =>
  plain(text)
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\s?-\s?/g, '-')
    .replace(/^dự án\s/, '');

/** Counts for one text. */
export function scoreText(truth: Truth, found: Draft): Counts {
  const one = (value: string | null, wanted: (string | null)[], key = plain): Count => {
    const keys = wanted.map((each) => each && key(each));
    if (value === null)
      return {
        found: 0,
        right: 0,
        asked: wanted.includes(null) ? 0 : 1,
        extra: 0,
        slips: wanted.includes(null) ? [] : [`- ${wanted[0]!}`],
      };
    const isRight = keys.includes(key(value));
    return {
      found: 1,
      right: isRight ? 1 : 0,
      asked: wanted[0] === null && !isRight ? 0 : 1,
      extra: isRight ? 0 : 1,
      slips: isRight ? [] : [`+ ${value} (${String(wanted[0])})`],
    };
  };
  return {
    title: one(found.title, truth.title),
    publisher: one(found.publisher, truth.publisher, nameKey),
    author: one(found.author, truth.author, nameKey),
    publishedAt: one(found.publishedAt, truth.publishedAt),
    provinces: many(
      found.provinces,
      truth.provinces.map((name) => [name]),
      truth.provincesOptional,
    ),
    documents: many(found.documents.map(documentKey), truth.documents, []),
    dates: many(
      found.dates.map(({ iso }) => iso).filter((iso) => !/^\d{4}$/.test(iso)),
      truth.dates,
      truth.datesOptional,
    ),
    figures: many(found.figures.map(figureKey), truth.figures, truth.figuresOptional),
    projects: many(
      found.projects.map(({ name }) => nameKey(name)),
      truth.projects.map((names) => names.map(nameKey)),
      truth.projectsOptional.flat().map(nameKey),
    ),
    linkages: many(found.linkages.map(linkageKey), truth.linkages, truth.linkagesOptional.flat(), true),
    directives: many(found.directives.map(directiveKey), truth.directives, truth.directivesOptional.flat(), true),
  };
}

const documentKey = ({ number, date }: { number: string; date: string | null }) =>
  `${number.replace(/\s/g, '').replaceAll('–', '-')}${date === null ? '' : ` ${date}`}`;

const figureKey = ({ value, unit }: { value: number | [number, number]; unit: string | null }) =>
  `${Array.isArray(value) ? value.join('..') : value} ${(unit ?? '').replace(/\/h$/, '/giờ')}`.trim();

const linkageKey = ({
  pattern,
  hub,
  parties,
}: {
  pattern: string;
  hub?: string | undefined;
  parties: readonly string[];
}) => `${pattern}${hub === undefined ? '' : ` ${hub}`}: ${[...parties].sort().join(', ')}`;

const directiveKey = ({ issuer, lead }: { issuer?: string | null | undefined; lead?: string | null | undefined }) =>
  `${nameKey(issuer ?? '')} > ${nameKey(lead ?? '')}`;

function many(found: string[], wanted: Alternatives[], optional: string[], mayRepeat = false): Count {
  const left = [...wanted];
  const known = new Set<string>();
  const count: Count = { found: found.length, right: 0, asked: wanted.length, extra: 0, slips: [] };
  for (const each of found) {
    const at = left.findIndex((names) => names.includes(each));
    if (at >= 0) {
      count.right += 1;
      for (const name of left[at]!) known.add(name);
      left.splice(at, 1);
    } else if (optional.includes(each) || (mayRepeat && known.has(each))) count.found -= 1;
    else {
      count.extra += 1;
      count.slips.push(`+ ${each}`);
    }
  }
  count.slips.push(...left.map(([name]) => `- ${name!}`));
  return count;
}

/** Counts of several texts together. */
export function sumCounts(all: readonly Counts[]): Counts {
  return Object.fromEntries(
    FIELDS.map((field) => {
      const counts = all.map((each) => each[field]);
      const sum = (key: 'found' | 'right' | 'asked' | 'extra') => counts.reduce((total, each) => total + each[key], 0);
      return [
        field,
        {
          found: sum('found'),
          right: sum('right'),
          asked: sum('asked'),
          extra: sum('extra'),
          slips: counts.flatMap(({ slips }) => slips),
        },
      ];
    }),
  ) as Counts;
}

/** «P .98 R .95 F1 .96, extras 3 %». */
export function summaryOf({ found, right, asked, extra }: Count): string {
  const precision = found === 0 ? 1 : right / found;
  const recall = asked === 0 ? 1 : right / asked;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return `P ${precision.toFixed(2)} R ${recall.toFixed(2)} F1 ${f1.toFixed(2)} extras ${Math.round((100 * extra) / Math.max(1, found))} %`;
}

/** The truth as `test/fixtures/import/truth.yml` writes it. */
interface WrittenTruth {
  file: string;
  held?: boolean;
  blind?: number;
  title: string;
  publisher: (string | null)[];
  author: string | null;
  publishedAt: string | null;
  provinces: string[];
  /** Those that a road joins. */
  optionalProvinces?: string[];
  documents: string[];
  dates: string[];
  optionalDates?: string[];
  projects: string[];
  optionalProjects?: string[];
  figures: string[];
  optionalFigures?: string[];
  linkages: string[];
  directives: string[];
  optionalLinkages?: string[];
  optionalDirectives?: string[];
}

/** Reads one entry of `truth.yml`: ` | ` parts alternatives, ` > ` issuer, lead and due. */
export function truthOf(written: WrittenTruth): Truth {
  const alternatives = (texts: string[] = []) => texts.map((text) => text.split(' | '));
  return {
    file: written.file,
    held: written.held ?? false,
    ...(written.blind ? { blind: written.blind } : {}),
    title: [written.title],
    publisher: written.publisher,
    author: [written.author],
    publishedAt: [written.publishedAt],
    provinces: written.provinces,
    provincesOptional: written.optionalProvinces ?? [],
    documents: alternatives(written.documents),
    dates: alternatives(written.dates),
    datesOptional: written.optionalDates ?? [],
    projects: alternatives(written.projects),
    projectsOptional: alternatives(written.optionalProjects),
    figures: alternatives(written.figures),
    figuresOptional: written.optionalFigures ?? [],
    linkages: alternatives(written.linkages).map((texts) => texts.map(writtenLinkage)),
    linkagesOptional: (written.optionalLinkages ?? []).map((text) => [writtenLinkage(text)]),
    directives: alternatives(written.directives).map((texts) => texts.map(writtenDirective)),
    directivesOptional: alternatives(written.optionalDirectives).map((texts) => texts.map(writtenDirective)),
  };
}

function writtenLinkage(text: string): string {
  const [head, parties] = text.split(': ');
  const [pattern, ...hub] = head!.split(' ');
  const hubName = hub.length > 0 ? hub.join(' ') : undefined;
  return linkageKey({ pattern: pattern!, hub: hubName, parties: parties!.split(', ') });
}

function writtenDirective(text: string): string {
  const [issuer, lead] = text.split('>').map((part) => part.trim());
  return directiveKey({ issuer, lead });
}
