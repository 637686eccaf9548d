import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nfc } from '../domain/text.ts';
import { COLLECTION_NAMES } from '../schemas/index.ts';
import type { CollectionName } from '../schemas/index.ts';
import { provinces63, sectors } from '../reference/index.ts';

/** Records an article: `thin` has 3, `dense` 40. */
export type Density = 'thin' | 'dense';

/** What `generateCorpus` makes: as many articles, from these raw texts, into `<folder>/content` and `<folder>/seeds`. */
export interface CorpusPlan {
  articles: number;
  /** Records of an article: few, or as many and of the kinds that the first five articles have. Thin unless told. */
  density?: Density;
  /** Same seed, same bytes. */
  seed: number;
  folder: string;
  /** Raw texts whose sentences the articles are made of. */
  seedsDir: string;
}

export interface GeneratedCorpus {
  contentDir: string;
  seedsDir: string;
  articles: number;
  records: number;
  bytes: number;
}

/** White space after a sentence; «TP. Hải Phòng» is none. */
const SENTENCE_END = /(?<=[.!?…])(?<!TP\.)\s+(?=\p{Lu})/u;

const HEADINGS = [
  'Bối cảnh và yêu cầu đặt ra',
  'Hạ tầng giao thông kết nối liên tỉnh',
  'Phối hợp giữa các địa phương trong vùng',
  'Kết quả bước đầu và khó khăn',
  'Nhiệm vụ của thời gian tới',
];
const PUBLISHERS = ['Báo Đắk Lắk', 'Báo Phú Yên', 'Báo Cần Thơ', 'Báo Quảng Ninh', 'Báo Lào Cai', 'Báo Thái Nguyên'];
const FORMS = ['agreement', 'connection', 'exchange', 'activity'];
const KINDS = { road: 'đường', bridge: 'cầu', port: 'cảng', railway: 'đường sắt' };
const SETTINGS = `name: Bộ bài đo tốc độ
description: Các bài ghép từ câu của kho bài thô, chỉ để đo
url: https://example.org
languages: [vi]
contact: lien-he@example.org
fullText: full
`;

/**
 * Writes a corpus that passes the check: every article with a linkage, a project and a task that rest on its words; a
 * dense one with 37 records more.
 */
export function generateCorpus({ articles, density = 'thin', seed, folder, seedsDir }: CorpusPlan): GeneratedCorpus {
  const sentences = readSentences(seedsDir);
  const made: GeneratedCorpus = {
    contentDir: join(folder, 'content'),
    seedsDir: join(folder, 'seeds'),
    articles,
    records: articles * (density === 'dense' ? 3 + MORE.reduce((sum, [, count]) => sum + count, 0) : 3),
    bytes: 0,
  };
  for (const name of [...COLLECTION_NAMES, 'geo']) mkdirSync(join(made.contentDir, name), { recursive: true });
  mkdirSync(made.seedsDir, { recursive: true });
  const write = (path: string, text: string) => {
    writeFileSync(path, text);
    made.bytes += Buffer.byteLength(text);
  };
  write(join(made.contentDir, 'site.yml'), SETTINGS);
  for (let i = 1; i <= articles; i++) {
    const number = String(i).padStart(5, '0');
    const [id, seedName] = [`bai-${number}`, `nguon-${number}.txt`];
    const article = composeArticle({ id, seedName, number: i, density }, randomFrom(seed * 1_000_003 + i), sentences);
    write(join(made.seedsDir, seedName), article.raw);
    write(join(made.contentDir, 'articles', `${id}.mdx`), article.mdx);
    for (const [collection, record] of Object.entries(article.records))
      write(join(made.contentDir, collection, `${id}.yml`), record);
    for (const [collection, records] of Map.groupBy(article.more, (each) => each.collection))
      write(join(made.contentDir, collection, `${id}-them.yml`), records.map(({ yaml }) => yaml).join(''));
  }
  return made;
}

/** Sentences of eight words or more that are no Markdown, each once, in the order of the files. @internal */
export function readSentences(seedsDir: string): string[] {
  const files = readdirSync(seedsDir)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const lines = files.flatMap((name) => nfc(readFileSync(join(seedsDir, name), 'utf8')).split(/\r?\n/));
  const sentences = lines
    .flatMap((line) => line.split(SENTENCE_END))
    .map((sentence) => sentence.trim().replace(/\s+/g, ' '))
    .filter((sentence) => sentence.split(' ').length >= 8 && /^\p{L}.*[.!?…]$/u.test(sentence))
    .filter((sentence) => !/[<>{}|*_`~\\[\]#&@]|https?:|www\./.test(sentence));
  return [...new Set(sentences)];
}

interface ComposedArticle {
  raw: string;
  mdx: string;
  records: Record<'linkages' | 'projects' | 'directives', string>;
  /** Of a dense corpus: items of lists. */
  more: { collection: CollectionName; yaml: string }[];
}

function composeArticle(
  { id, seedName, number, density }: { id: string; seedName: string; number: number; density: Density },
  random: Random,
  sentences: string[],
): ComposedArticle {
  const [from, to] = some<Named>(provinces63, 2, random) as [Named, Named];
  const { id: sector } = pick(sectors, random);
  const year = 2017 + Math.floor(random() * 8);
  const published = `${year}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const publisher = pick(PUBLISHERS, random);
  const [kind, noun] = pick(Object.entries(KINDS), random);

  const title = `${from.name} và ${to.name} tăng cường liên kết vùng, bản tin số ${number}`;
  const dateline = `${publisher}, ngày ${published.split('-').reverse().map(Number).join('/')}`;
  const views = `Số lượt xem: ${Math.floor(random() * 9000)}`;
  const facts = {
    linkage: `Hai địa phương ${from.name} và ${to.name} thống nhất chương trình phối hợp số ${number}.`,
    project: `Dự án ${noun} nối ${from.name} với ${to.name} được chuẩn bị đầu tư theo tờ trình số ${number}.`,
    directive: `Ủy ban nhân dân yêu cầu báo cáo kết quả phối hợp đợt ${number} trước tháng 12 năm ${year + 1}.`,
  };
  const more = density === 'dense' ? moreRecords(id, number, from, to) : [];
  const body = [
    ...composeBody(Object.values(facts), random, sentences),
    ...more.map(({ fact }) => ({ mark: '', text: fact })),
  ];

  const quote = (text: string) => `evidence:\n  - article: ${id}\n    quote: ${JSON.stringify(text)}\n`;
  return {
    raw: [title, dateline, ...body.map(({ text }) => text), views].join('\n') + '\n',
    mdx:
      `---\nseed: ${seedName}\ntitle: { text: ${JSON.stringify(title)}, origin: stated }\n` +
      `publisher: ${JSON.stringify(publisher)}\npublishedAt: ${JSON.stringify(published)}\n` +
      `summary: { vi: ${JSON.stringify(`${from.name} và ${to.name} phối hợp với nhau.`)} }\nsectors: [${sector}]\n` +
      `chrome: [${JSON.stringify(views)}]\nmeta: [${JSON.stringify(title)}, ${JSON.stringify(dateline)}]\n` +
      `${quote(title)}    supports: [title]\n---\n\n${body.map(({ mark, text }) => mark + text).join('\n\n')}\n`,
    records: {
      linkages:
        `title: Chương trình phối hợp số ${number}\nform: ${pick(FORMS, random)}\npattern: together\n` +
        `parties: [{ province: ${from.id} }, { province: ${to.id} }]\nsectors: [${sector}]\n` +
        `about: [projects/${id}]\n${quote(facts.linkage)}`,
      projects:
        `name: Dự án ${noun} ${from.name} - ${to.name}, tờ trình ${number}\nkind: ${kind}\n` +
        `provinces: [${from.id}, ${to.id}]\nstatus: [{ state: preparation, asWritten: được chuẩn bị đầu tư }]\n` +
        quote(facts.project),
      directives:
        `what: Báo cáo kết quả phối hợp đợt ${number}\nissuer: { class: Ủy ban nhân dân }\n` +
        `due: { notAfter: "${year + 1}-12" }\nstrength: request\nbasis: [linkages/${id}]\n` +
        `inferred: { basis: cùng bài với chương trình phối hợp }\n${quote(facts.directive)}`,
    },
    more: more.map(({ collection, key, fact, fields }) => ({
      collection,
      yaml:
        `- id: ${id}-${key}\n${fields.map((field) => `  ${field}\n`).join('')}` +
        `  evidence: [{ article: ${id}, quote: ${JSON.stringify(fact)} }]\n`,
    })),
  };
}

/** A record, the sentence that says it, and its lines of YAML. */
interface Told {
  collection: CollectionName;
  /** Of the id, after that of the article. */
  key: string;
  fact: string;
  fields: string[];
}

/** Whom a record of a dense article tells of, and its number, which no other record has. */
interface Matter {
  n: number;
  article: string;
  from: Named;
  to: Named;
}

/** The 37 records that a dense article has more: with the 3 of a thin one, in the shares of the first five articles. */
const MORE: [collection: CollectionName, count: number, tell: (matter: Matter) => Omit<Told, 'collection' | 'key'>][] =
  [
    [
      'linkages',
      6,
      ({ n, from, to }) => ({
        fact: `Hai địa phương ${from.name} và ${to.name} thống nhất việc phối hợp số ${n}.`,
        fields: [
          `title: Việc phối hợp số ${n}`,
          `form: ${FORMS[n % FORMS.length]!}`,
          'pattern: together',
          `parties: [{ province: ${from.id} }, { province: ${to.id} }]`,
        ],
      }),
    ],
    [
      'documents',
      5,
      ({ n, to }) => ({
        fact: `Văn bản phối hợp số ${n} được gửi tới ${to.name}.`,
        fields: ['kind: document', `title: Văn bản phối hợp số ${n}`, `territories: [{ province: ${to.id} }]`],
      }),
    ],
    [
      'projects',
      1,
      ({ n, from, to }) => ({
        fact: `Công việc số ${n} giữa ${from.name} và ${to.name} được chuẩn bị đầu tư.`,
        fields: [
          `name: Công việc số ${n}`,
          'kind: road',
          `provinces: [${from.id}, ${to.id}]`,
          'status: [{ state: preparation, asWritten: được chuẩn bị đầu tư }]',
        ],
      }),
    ],
    [
      'assets',
      5,
      ({ n, from }) => ({
        fact: `Công trình số ${n} nằm tại ${from.name}.`,
        fields: [`name: Công trình số ${n}`, 'kind: place', `provinces: [${from.id}]`],
      }),
    ],
    [
      'programmes',
      1,
      ({ n, from, to }) => ({
        fact: `Kế hoạch chung số ${n} do ${from.name} và ${to.name} cùng làm.`,
        fields: [`title: Kế hoạch chung số ${n}`],
      }),
    ],
    [
      'events',
      1,
      ({ n, from, to }) => ({
        fact: `Cuộc họp số ${n} bàn việc của ${from.name} và ${to.name}.`,
        fields: [`title: Cuộc họp số ${n}`, 'kind: meeting'],
      }),
    ],
    [
      'directives',
      7,
      ({ n }) => ({
        fact: `Ủy ban nhân dân yêu cầu rà soát việc số ${n}.`,
        fields: [`what: Rà soát việc số ${n}`, 'issuer: { class: Ủy ban nhân dân }', 'strength: request'],
      }),
    ],
    [
      'indicators',
      1,
      ({ n, from }) => ({
        fact: `Mức phối hợp số ${n} của ${from.name} tăng.`,
        fields: [
          `title: Mức phối hợp số ${n}`,
          `observations: [{ territory: { province: ${from.id} }, text: tăng, asWritten: tăng }]`,
        ],
      }),
    ],
    [
      'organizations',
      5,
      ({ n }) => ({
        fact: `Ban phối hợp số ${n} theo dõi việc chung.`,
        fields: [`name: Ban phối hợp số ${n}`, 'level: other'],
      }),
    ],
    [
      'statements',
      1,
      ({ n }) => ({
        fact: `Ban tổ chức cho rằng việc số ${n} là cần thiết.`,
        fields: [
          `title: Ban tổ chức nói về việc số ${n}`,
          'body: { class: Ban tổ chức }',
          `quotation: [việc số ${n} là cần thiết]`,
        ],
      }),
    ],
    [
      'obstacles',
      1,
      ({ n }) => ({
        fact: `Việc phối hợp số ${n} còn thiếu vốn.`,
        fields: [`text: Việc phối hợp số ${n} còn thiếu vốn`],
      }),
    ],
    [
      'categories',
      2,
      ({ n, article }) => ({
        fact: `Cơ sở dữ liệu cần có nhóm thông tin số ${n}.`,
        fields: [`name: Nhóm thông tin số ${n}`, `requiredBy: [${article}]`, 'holds: { collections: [directives] }'],
      }),
    ],
    [
      'regions',
      1,
      ({ n }) => ({ fact: `Tiểu vùng số ${n} được nhắc tới.`, fields: [`name: Tiểu vùng số ${n}`, 'kind: informal'] }),
    ],
  ];

function moreRecords(article: string, number: number, from: Named, to: Named): Told[] {
  let told = 0;
  return MORE.flatMap(([collection, count, tell]) =>
    Array.from({ length: count }, () => {
      told += 1;
      return { collection, key: `${collection}-${told}`, ...tell({ n: number * 100 + told, article, from, to }) };
    }),
  );
}

interface Block {
  /** What Markdown adds before the source's own words. */
  mark: string;
  text: string;
}

/** About 800 words: no sentence twice, facts spread among the paragraphs, headings and one list. */
function composeBody(facts: string[], random: Random, sentences: string[]): Block[] {
  const chosen = some(sentences, Math.min(sentences.length, 20), random);
  const paragraphs: Block[] = [];
  for (let at = 0; at < chosen.length; at += 3) {
    const group = chosen.slice(at, at + 3);
    const fact = facts[at / 3];
    if (fact) group.splice(1, 0, fact);
    paragraphs.push({ mark: '', text: group.join(' ') });
  }
  const list = paragraphs.pop();
  const items = (list ? list.text.split(SENTENCE_END) : []).map((text) => ({ mark: '- ', text }));
  const headings = some(HEADINGS, 2, random).map((text) => ({ mark: '## ', text }));
  return [
    ...paragraphs.slice(0, 2),
    headings[0]!,
    ...paragraphs.slice(2, 4),
    headings[1]!,
    ...paragraphs.slice(4),
    ...items,
  ];
}

interface Named {
  id: string;
  name: string;
}
type Random = () => number;

/** Mulberry32: numbers from 0 up to 1, the same for the same seed on every machine. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

/** As many different items, in random order. */
function some<T>(list: readonly T[], count: number, random: Random): T[] {
  const rest = [...list];
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    return rest.splice(Math.floor(random() * rest.length), 1)[0]!;
  });
}
