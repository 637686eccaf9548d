import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { plain } from '../domain/run.ts';
import { COLUMN_WIDTHS } from '../views/brief/measure.ts';
import type { Column } from '../views/brief/model.ts';
import type { CellView, SectionView, SourceView, TableView } from '../views/brief/section.ts';
import type { BriefView } from '../views/brief/view.ts';

/** Half points, as Word counts. */
const SIZES = { title: 40, heading: 26, prose: 26, small: 21, table: 21, note: 20, foot: 18 };
/** The decree's own typeface, which every Word has. */
const FONT = 'Times New Roman';
const mm = convertMillimetersToTwip;
const PORTRAIT = { width: 165, margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) } };
/** The binder holds the top of a turned page. */
const LANDSCAPE = { width: 257, margin: { top: mm(30), bottom: mm(15), left: mm(20), right: mm(20) } };

/** A brief as a Word file, with the same tables and the same notes; map and code are left to paper. Same in, same bytes. */
export function briefDocx(view: BriefView): Uint8Array {
  const { notOfficial, siteName } = view;
  const body = [
    ...opening(view),
    ...view.body.flatMap((section) => sectionBlocks(section, PORTRAIT.width)),
    ...colophon(view),
  ];
  const annexes = view.annexes.map((section) => ({
    wide: section.wide === true,
    children: sectionBlocks(section, section.wide ? LANDSCAPE.width : PORTRAIT.width),
  }));
  const run = { font: FONT, size: SIZES.prose, language: { value: languageTag(view) } };
  const document = new Document({
    title: view.headTitle,
    description: notOfficial,
    creator: siteName,
    lastModifiedBy: siteName,
    styles: { default: { document: { run } } },
    sections: [
      page(false, true, body, notOfficial),
      ...annexes.map(({ wide, children }) => page(wide, false, children, notOfficial)),
    ],
  });
  return pack(document, view.stamp.day);
}

/** Word wants the country too: «vi» → «vi-VN». */
function languageTag({ locale }: BriefView): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return [language, region].filter((part) => part !== undefined).join('-');
}

type Block = Paragraph | Table;

/** Head and foot are told once: a section that has none takes those of the one before it. */
function page(wide: boolean, first: boolean, children: Block[], foot: string): ISectionOptions {
  const { margin } = wide ? LANDSCAPE : PORTRAIT;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZES.prose })],
  });
  const footer = () =>
    new Footer({
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: foot, size: SIZES.foot })] }),
      ],
    });
  return {
    properties: {
      titlePage: first,
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
    ...(first
      ? {
          headers: {
            default: new Header({ children: [number] }),
            first: new Header({ children: [new Paragraph('')] }),
          },
          footers: { default: footer(), first: footer() },
        }
      : {}),
    children,
  };
}

function text(content: string, size: number, bold = false): TextRun {
  return new TextRun({ text: content, size, ...(bold ? { bold } : {}) });
}

/** Words that matter; paper is often black and white. */
function underlined(content: string, size: number): TextRun {
  return new TextRun({ text: content, size, underline: { type: 'single' } });
}

function paragraph(runs: TextRun[], after = 80): Paragraph {
  return new Paragraph({ children: runs, spacing: { after } });
}

function heading(content: string, level: 'HEADING_1' | 'HEADING_2', size: number): Paragraph {
  return new Paragraph({
    heading: HeadingLevel[level],
    keepNext: true,
    spacing: { before: level === 'HEADING_1' ? 0 : 240, after: 80 },
    children: [new TextRun({ text: content, bold: true, size, color: '000000', font: FONT })],
  });
}

function opening(view: BriefView): Block[] {
  const figures = view.figures.map(({ label, value, detail }) =>
    [`${label}: ${value.text}`, detail && `(${plain(detail)})`].filter(Boolean).join(' '),
  );
  return [
    paragraph([text(`${view.running.what}. ${view.running.state}.`, SIZES.small)]),
    heading(view.title, 'HEADING_1', SIZES.title),
    paragraph([text(view.kicker, SIZES.prose)], 160),
    ...view.summary.map((each) => paragraph([text(plain(each), SIZES.prose)])),
    paragraph([text(`${view.basis.label}: `, SIZES.small, true), text(view.basis.text, SIZES.small)]),
    ...(figures.length > 0 ? [paragraph([text(`${figures.join('; ')}.`, SIZES.prose, true)])] : []),
  ];
}

function colophon({ version, colophon: { heading: title, how, live, address } }: BriefView): Block[] {
  return [
    heading(title, 'HEADING_2', SIZES.heading),
    paragraph([text(how, SIZES.note)]),
    paragraph([text(`${live} ${address}`, SIZES.note)]),
    paragraph([text(version, SIZES.note)]),
  ];
}

function sectionBlocks(section: SectionView, width: number): Block[] {
  const { lead, table, rest, sources, isAside } = section;
  return [
    heading(section.heading, 'HEADING_2', SIZES.heading),
    ...(lead ? [paragraph([text(plain(lead), isAside ? SIZES.small : SIZES.prose)])] : []),
    ...(table ? [wordTable(table, width), paragraph([text(rest ?? '', SIZES.small)])] : []),
    ...(sources ?? []).flatMap(sourceBlocks),
  ];
}

function wordTable({ columns, rows }: TableView, width: number): Table {
  const widths = columnWidths(columns, width);
  const row = (cells: Paragraph[][], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (children, index) => new TableCell({ children, width: { size: widths[index]!, type: WidthType.DXA } }),
      ),
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: mm(width), type: WidthType.DXA },
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      row(
        columns.map(({ label }) => [new Paragraph({ children: [text(label, SIZES.foot, true)] })]),
        true,
      ),
      ...rows.map((cells) => row(cells.map(cellBlocks), false)),
    ],
  });
}

function columnWidths(columns: readonly Column[], width: number): number[] {
  const fixed = columns.reduce((sum, { kind }) => sum + (COLUMN_WIDTHS[kind] ?? 0), 0);
  const free = columns.filter(({ kind }) => COLUMN_WIDTHS[kind] === undefined).length;
  return columns.map(({ kind }) => mm(COLUMN_WIDTHS[kind] ?? (width - fixed) / free));
}

function cellBlocks({ text: content, more, notes }: CellView): Paragraph[] {
  const first = [content, ...notes.map((note) => note.text)].filter((each) => each !== '').join(' ');
  return [
    new Paragraph({ children: [text(first, SIZES.table)] }),
    ...(more ? [new Paragraph({ children: [text(more, SIZES.foot)] })] : []),
  ];
}

function sourceBlocks({ title, details, address, notes, number }: SourceView): Paragraph[] {
  return [
    paragraph([
      ...(number ? [text(`[${number}] `, SIZES.note)] : []),
      text(title, SIZES.note, true),
      text([details, address && `. ${address}`].filter(Boolean).join(''), SIZES.note),
    ]),
    ...notes.map(
      ({ sign, before, marked, after }) =>
        new Paragraph({
          indent: { left: mm(8), hanging: mm(8) },
          children: [
            ...(marked ? [text(`${sign} ${before}`, SIZES.note), underlined(marked, SIZES.note)] : []),
            text(marked ? after : `${sign} ${before}${after}`, SIZES.note),
          ],
        }),
    ),
  ];
}

/** The first day that a zip can tell, for every part: the same in each build. */
const PACKED = new Date('1980-01-01T12:00:00');

/** What the library writes before it packs: path → text or bytes. Its own packing notes the moment at which it ran. */
interface Compiler {
  compile(document: Document): Map<string, string | Uint8Array>;
}

/** Packed once, with the day that it depends on in place of the moment at which it was made; with none if it depends on none. */
function pack(document: Document, day: string | undefined): Uint8Array {
  const compiler = Packer['compiler'] as Compiler;
  const needed = [...compiler.compile(document)].filter(([name, part]) => !isEmptyList(name, part));
  const parts = needed.map(([name, part]): [string, Uint8Array] => {
    if (typeof part !== 'string') return [name, part];
    return [name, strToU8(name === 'docProps/core.xml' ? withDay(part, day) : part)];
  });
  return zipSync(Object.fromEntries(parts), { mtime: PACKED });
}

/** What a part refers to, where it refers to nothing: it need not be said. */
function isEmptyList(name: string, part: string | Uint8Array): boolean {
  return name.endsWith('.rels') && typeof part === 'string' && !part.includes('<Relationship ');
}

function withDay(xml: string, day: string | undefined): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<[^>]*>)/g, (_, tag: string, end: string) =>
    day === undefined ? '' : `${tag}${day}T00:00:00Z${end}`,
  );
}
