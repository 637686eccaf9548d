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
import { COLUMN_WIDTHS } from '../views/brief/measure.ts';
import type { Brief, Cell, Column, NoteSource, Section, Table as BriefTable } from '../views/brief/model.ts';
import { noteRuns } from '../views/brief/notes.ts';
import { capitalize } from '../views/record/record.ts';
import type { ViewContext } from '../views/shared/context.ts';
import { repack } from './package.ts';

/** Half points, as Word counts. */
const SIZES = { title: 40, heading: 26, prose: 26, small: 21, table: 21, note: 20, foot: 18 };
/** The decree's own typeface, which every Word has. */
const FONT = 'Times New Roman';
const mm = convertMillimetersToTwip;
const PORTRAIT = { width: 165, margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) } };
/** The binder holds the top of a turned page. */
const LANDSCAPE = { width: 257, margin: { top: mm(30), bottom: mm(15), left: mm(20), right: mm(20) } };

export interface DocxOptions {
  words: ViewContext['strings']['brief'];
  siteName: string;
  /** The address of a path of the site, as short as it can be written. */
  shortAddress: (path: string) => string;
  /** False where the site has no public address yet. */
  hasAddress: boolean;
  /** Of the content. */
  version: string;
  /** `YYYY-MM-DD`: written into the file as its day. */
  day: string;
}

/** A brief as a Word file, with the same tables and the same notes; map and code are left to paper. Same in, same bytes. */
export async function briefDocx(brief: Brief, options: DocxOptions): Promise<Uint8Array> {
  const { words, day } = options;
  const groups = [
    { wide: false, children: opening(brief, options) },
    ...brief.body.map((section) => ({ wide: false, children: sectionBlocks(section, PORTRAIT.width, options) })),
    { wide: false, children: colophon(brief, options) },
    ...brief.annexes.map((section) => ({
      wide: section.wide === true,
      children: sectionBlocks(section, section.wide ? LANDSCAPE.width : PORTRAIT.width, options),
    })),
  ];
  const body = groups.slice(0, brief.body.length + 2).flatMap(({ children }) => children);
  const annexes = groups.slice(brief.body.length + 2);
  const document = new Document({
    title: brief.headTitle,
    description: words.notOfficial,
    creator: options.siteName,
    lastModifiedBy: options.siteName,
    styles: { default: { document: { run: { font: FONT, size: SIZES.prose, language: { value: 'vi-VN' } } } } },
    sections: [
      page(false, true, body, words.notOfficial),
      ...annexes.map(({ wide, children }) => page(wide, false, children, words.notOfficial)),
    ],
  });
  return withDay(new Uint8Array(await Packer.toBuffer(document)), day);
}

type Block = Paragraph | Table;

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
          ...{ width: mm(210), height: mm(297) },
          orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...margin, header: mm(10), footer: mm(8) },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph('')] }) },
    footers: { default: footer(), first: footer() },
    children,
  };
}

function text(content: string, size: number, bold = false): TextRun {
  return new TextRun({ text: content, size, ...(bold ? { bold } : {}) });
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

function opening(brief: Brief, { words, siteName }: DocxOptions): Block[] {
  const figures = brief.figures.map(({ label, value, detail }) =>
    [`${label}: ${value}`, detail && `(${detail})`].filter(Boolean).join(' '),
  );
  return [
    paragraph([text(`${siteName} · ${words.heading}. ${words.asOf(brief.asOf)}.`, SIZES.small)]),
    heading(brief.title, 'HEADING_1', SIZES.title),
    paragraph([text(capitalize(brief.kicker), SIZES.prose)], 160),
    ...brief.summary.map((each) => paragraph([text(each, SIZES.prose)])),
    paragraph([text(`${words.basis.label}: `, SIZES.small, true), text(brief.basis, SIZES.small)]),
    ...(figures.length > 0 ? [paragraph([text(`${figures.join('; ')}.`, SIZES.prose, true)])] : []),
  ];
}

function colophon(brief: Brief, { words, shortAddress, hasAddress, version }: DocxOptions): Block[] {
  return [
    heading(words.colophon.heading, 'HEADING_2', SIZES.heading),
    paragraph([text(words.colophon.how, SIZES.note)]),
    paragraph([
      text(`${hasAddress ? words.colophon.live : words.colophon.noAddress} ${shortAddress(brief.live)}`, SIZES.note),
    ]),
    paragraph([text(`${words.notOfficial}. ${words.colophon.built(brief.asOf, version)}`, SIZES.note)]),
  ];
}

function sectionBlocks(section: Section, width: number, options: DocxOptions): Block[] {
  const { lead, table, rest, sources, small } = section;
  return [
    heading(section.heading, 'HEADING_2', SIZES.heading),
    ...(lead ? [paragraph([text(lead, small || sources ? SIZES.small : SIZES.prose)])] : []),
    ...(table ? [wordTable(table, width), paragraph([text(rest ?? '', SIZES.small)])] : []),
    ...(sources ?? []).flatMap((source) => sourceBlocks(source, options)),
  ];
}

function wordTable({ columns, rows }: BriefTable, width: number): Table {
  const widths = columnWidths(columns, width);
  const row = (cells: Paragraph[][], isHead: boolean) =>
    new TableRow({
      ...{ tableHeader: isHead, cantSplit: true },
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

function cellBlocks({ text: content, more, notes = [] }: Cell): Paragraph[] {
  const numbers = noteRuns(notes).map((run) => `[${run.text}]`);
  const first = [content, ...numbers].filter((each) => each !== '').join(' ');
  return [
    new Paragraph({ children: [text(first, SIZES.table)] }),
    ...(more ? [new Paragraph({ children: [text(more, SIZES.foot)] })] : []),
  ];
}

function sourceBlocks(source: NoteSource, { words, shortAddress }: DocxOptions): Paragraph[] {
  const { title, details, address, notes, number } = source;
  const rest = [
    details && `, ${details}`,
    number && ` (${words.cited})`,
    address && `. ${shortAddress(address)}`,
  ].filter(Boolean);
  return [
    paragraph([
      ...(number ? [text(`[${number}] `, SIZES.note)] : []),
      text(title, SIZES.note, true),
      text(rest.join(''), SIZES.note),
    ]),
    ...notes.map(
      (note) =>
        new Paragraph({
          indent: { left: mm(8), hanging: mm(8) },
          children: [text(`[${note.number}] «${note.quote}», ${words.line(note.line)}.`, SIZES.note)],
        }),
    ),
  ];
}

/** The file with the day of the build in place of the moment at which it was packed. */
function withDay(file: Uint8Array, day: string): Uint8Array {
  const moment = `${day}T00:00:00Z`;
  return repack(file, day, (name, xml) =>
    name === 'docProps/core.xml'
      ? xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + moment)
      : xml,
  );
}
