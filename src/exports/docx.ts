import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { onceEach } from '../domain/once.ts';
import { plain } from '../domain/run.ts';
import { COLUMN_WIDTHS, type Column } from '../views/brief/model.ts';
import type { CellView, SectionView, SourceView, TableView } from '../views/brief/section.ts';
import type { BriefView } from '../views/brief/view.ts';
import { escapeXml, wordHeading, wordParagraph, wordRun, wordTable } from './word-xml.ts';

/** Half points, as Word counts. */
const SIZES = { title: 40, heading: 26, prose: 26, small: 21, table: 21, note: 20, foot: 18 };
/** The decree's own typeface, which every Word has. */
const FONT = 'Times New Roman';
const mm = convertMillimetersToTwip;
const PORTRAIT = { width: 165, margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) } };
/** The binder holds the top of a turned page. */
const LANDSCAPE = { width: 257, margin: { top: mm(30), bottom: mm(15), left: mm(20), right: mm(20) } };

/** What a Word file tells of a brief: neither map nor sheets. */
export type BriefInWords = Omit<BriefView, 'map' | 'book'>;

/** A brief as a Word file, with the same tables and the same notes; map and code are left to paper. Same in, same bytes. */
export function briefDocx(view: BriefInWords): Uint8Array {
  const frame = frameOf(JSON.stringify(sharedOf(view)));
  const body = [
    ...opening(view),
    ...view.body.flatMap((section) => sectionBlocks(section, PORTRAIT.width)),
    ...colophon(view),
  ];
  const sections = [
    { blocks: body, page: frame.pages.first },
    ...view.annexes.map((section) => ({
      blocks: sectionBlocks(section, section.wide ? LANDSCAPE.width : PORTRAIT.width),
      page: section.wide ? frame.pages.wide : frame.pages.upright,
    })),
  ];
  const content = sections.map(({ blocks, page }, index) =>
    index < sections.length - 1 ? endedBy(page, blocks.join('')) : blocks.join('') + page,
  );
  return packed(frame, content.join(''), view);
}

/** What the parts of a file beside its body say; the same for all briefs of a site. */
function sharedOf({ notOfficial, siteName, locale }: BriefInWords) {
  return { notOfficial, siteName, locale };
}

/** A Word file without its words. */
interface Frame {
  /** Path → text or bytes, without the document. */
  parts: [string, string | Uint8Array][];
  /** The document up to its body, and after it. */
  before: string;
  after: string;
  /** What a section says of its pages: the first one, and those after it. */
  pages: { first: string; wide: string; upright: string };
}

/** What the library writes before it packs: path → text or bytes. Its own packing notes the moment at which it ran. */
interface Compiler {
  compile(document: Document): Map<string, string | Uint8Array>;
}

/** Made by the library, once for all briefs. */
const frameOf = onceEach((shared: string): Frame => {
  const { notOfficial, siteName, locale } = JSON.parse(shared) as ReturnType<typeof sharedOf>;
  const run = { font: FONT, size: SIZES.prose, language: { value: languageTag(locale) } };
  const document = new Document({
    title: siteName,
    description: notOfficial,
    creator: siteName,
    lastModifiedBy: siteName,
    styles: { default: { document: { run } } },
    sections: [page(false, notOfficial), page(true), page(false)],
  });
  const compiler = Packer['compiler'] as Compiler;
  const parts = [...compiler.compile(document)].filter(([name, part]) => !isEmptyList(name, part));
  const xml = String(parts.find(([name]) => name === DOCUMENT)![1]);
  const [first, wide, upright] = xml.match(/<w:sectPr>.*?<\/w:sectPr>/g)!;
  return {
    parts,
    before: xml.slice(0, xml.indexOf(BODY) + BODY.length),
    after: xml.slice(xml.indexOf('</w:body>')),
    pages: { first: first!, wide: wide!, upright: upright! },
  };
});

const DOCUMENT = 'word/document.xml';
const BODY = '<w:body>';

/** Word wants the country too: «vi» → «vi-VN». */
function languageTag(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return [language, region].filter((part) => part !== undefined).join('-');
}

/** An empty section. Head and foot are told once: a section that has none takes those of the one before it. */
function page(wide: boolean, foot?: string): ISectionOptions {
  const { margin } = wide ? LANDSCAPE : PORTRAIT;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZES.prose })],
  });
  const footer = (text: string) =>
    new Footer({
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size: SIZES.foot })] }),
      ],
    });
  return {
    properties: {
      titlePage: foot !== undefined,
      page: {
        // Word turns the sheet by itself: width and height are those of the upright page.
        size: {
          width: mm(210),
          height: mm(297),
          orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...margin, header: mm(10), footer: mm(8) },
      },
    },
    ...(foot !== undefined
      ? {
          headers: {
            default: new Header({ children: [number] }),
            first: new Header({ children: [new Paragraph('')] }),
          },
          footers: { default: footer(foot), first: footer(foot) },
        }
      : {}),
    children: [],
  };
}

/** The last paragraph of a section that another one follows tells what its pages are. */
function endedBy(page: string, blocks: string): string {
  const end = blocks.lastIndexOf('</w:pPr>');
  return blocks.slice(0, end) + page + blocks.slice(end);
}

function text(content: string, size: number, bold = false): string {
  return wordRun(content, { size, bold });
}

function paragraph(runs: readonly string[], after = 80): string {
  return wordParagraph(runs.join(''), `<w:spacing w:after="${after}"/>`);
}

function heading(content: string, level: 1 | 2, size: number): string {
  return wordHeading(content, { level, size, font: FONT, before: level === 1 ? 0 : 240, after: 80 });
}

function opening(view: BriefInWords): string[] {
  const figures = view.figures.map(({ label, value, detail }) =>
    [`${label}: ${value.text}`, detail && `(${plain(detail)})`].filter(Boolean).join(' '),
  );
  return [
    paragraph([text(`${view.running.what}. ${view.running.state}.`, SIZES.small)]),
    heading(view.title, 1, SIZES.title),
    paragraph([text(view.kicker, SIZES.prose)], 160),
    ...view.summary.map((each) => paragraph([text(plain(each), SIZES.prose)])),
    paragraph([text(`${view.basis.label}: `, SIZES.small, true), text(view.basis.text, SIZES.small)]),
    ...(figures.length > 0 ? [paragraph([text(`${figures.join('; ')}.`, SIZES.prose, true)])] : []),
  ];
}

function colophon({ version, colophon: { heading: title, how, live, address } }: BriefInWords): string[] {
  return [
    heading(title, 2, SIZES.heading),
    paragraph([text(how, SIZES.note)]),
    paragraph([text(`${live} ${address}`, SIZES.note)]),
    paragraph([text(version, SIZES.note)]),
  ];
}

function sectionBlocks(section: SectionView, width: number): string[] {
  const { lead, table, rest, sources, isAside } = section;
  return [
    heading(section.heading, 2, SIZES.heading),
    ...(lead ? [paragraph([text(plain(lead), isAside ? SIZES.small : SIZES.prose)])] : []),
    ...(table ? [tableBlock(table, width), paragraph([text(rest ?? '', SIZES.small)])] : []),
    ...(sources ?? []).flatMap(sourceBlocks),
  ];
}

function tableBlock({ columns, rows }: TableView, width: number): string {
  const head = columns.map(({ label }) => wordParagraph(text(label, SIZES.foot, true)));
  return wordTable([head, ...rows.map((cells) => cells.map(cellBlocks))], mm(width), columnWidths(columns, width));
}

function columnWidths(columns: readonly Column[], width: number): number[] {
  const fixed = columns.reduce((sum, { kind }) => sum + (COLUMN_WIDTHS[kind] ?? 0), 0);
  const free = columns.filter(({ kind }) => COLUMN_WIDTHS[kind] === undefined).length;
  return columns.map(({ kind }) => mm(COLUMN_WIDTHS[kind] ?? (width - fixed) / free));
}

function cellBlocks({ text: content, more, notes }: CellView): string {
  const first = [content, ...notes.map((note) => note.text)].filter((each) => each !== '').join(' ');
  return wordParagraph(text(first, SIZES.table)) + (more ? wordParagraph(text(more, SIZES.foot)) : '');
}

function sourceBlocks({ title, details, address, notes, number }: SourceView): string[] {
  const hanging = `<w:ind w:left="${mm(8)}" w:hanging="${mm(8)}"/>`;
  return [
    paragraph([
      ...(number ? [text(`[${number}] `, SIZES.note)] : []),
      text(title, SIZES.note, true),
      text([details, address && `. ${address}`].filter(Boolean).join(''), SIZES.note),
    ]),
    ...notes.map(({ sign, before, marked, after }) => {
      const runs = [
        // Words that matter are underlined: paper is often black and white.
        ...(marked
          ? [text(`${sign} ${before}`, SIZES.note), wordRun(marked, { size: SIZES.note, underline: true })]
          : []),
        text(marked ? after : `${sign} ${before}${after}`, SIZES.note),
      ];
      return wordParagraph(runs.join(''), hanging);
    }),
  ];
}

/** The first day that a zip can tell, for every part: the same in each build. */
const PACKED = new Date('1980-01-01T12:00:00');

/** The file, with the day that it depends on in place of the moment at which it was made; with none if it depends on none. */
function packed({ parts, before, after }: Frame, body: string, { headTitle, stamp }: BriefInWords): Uint8Array {
  const own: Record<string, (part: string) => string> = {
    [DOCUMENT]: () => before + body + after,
    'docProps/core.xml': (part) => withDay(withTitle(part, headTitle), stamp.day),
  };
  const files = parts.map(([name, part]): [string, Uint8Array] => [
    name,
    typeof part === 'string' ? strToU8(own[name]?.(part) ?? part) : part,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: PACKED });
}

/** What a part refers to, where it refers to nothing: it need not be said. */
function isEmptyList(name: string, part: string | Uint8Array): boolean {
  return name.endsWith('.rels') && typeof part === 'string' && !part.includes('<Relationship ');
}

function withTitle(xml: string, title: string): string {
  return xml.replace(/(<dc:title>)[^<]*/, (_, tag: string) => tag + escapeXml(title));
}

function withDay(xml: string, day: string | undefined): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<[^>]*>)/g, (_, tag: string, end: string) =>
    day === undefined ? '' : `${tag}${day}T00:00:00Z${end}`,
  );
}
