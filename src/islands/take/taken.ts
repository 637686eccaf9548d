/**
 * Gives a reader what is seen as a file: a drawing as SVG or PNG, its numbers or a list as CSV, each with what is asked of
 * the filter around it in its title, name and notes; or the code that shows it in a page elsewhere. Loaded by its address
 * when the first of them is asked for (`../take.ts`), so that no page carries it.
 */
import { standalone } from '../../charts/standalone.ts';
import type { Svg } from '../../charts/svg.ts';
import type { SeenMap } from '../map/opened-map.ts';
import type { TakeAsked } from '../take.ts';
import { writerOfPage } from '../writer.ts';
import { askedIn, filterAround, foundIn, narrowedIn, textOf } from './asked.ts';
import { csvOfLines, csvText, linesOf } from './csv.ts';
import { keyOf, seenDrawing, withKey } from './drawing.ts';
import { showCode } from './frame-code.ts';
import { foundLines, textAt } from './list.ts';
import { openedDrawing } from './opened-map.ts';
import { pictureOf, save } from './picture.ts';
import { rowsOf, seenDates } from './rows.ts';
import { fileName, noteRows, surroundingsOf, valuesIn, type Told } from './told.ts';
import { wordsAt, type TakeWords } from './words.ts';

/** Where it stands, what is asked around it, and what it says. */
interface Taken {
  /** The line of files that was pressed. */
  line: HTMLElement;
  /** The figure, or the list that it stands in. */
  figure: HTMLElement;
  filter: HTMLElement | undefined;
  told: Told;
  name: string;
  words: TakeWords;
}

const { fill } = writerOfPage();
/** What stands beside a drawing; of an opened map also what its signs are and what the licence of boundaries asks for. */
const NOTES = '.chart-table > p, .chart-lines p, .map-key p:not(:has(.map-class)), .leaflet-control-attribution';

addEventListener('take', (event) => {
  const { control, line } = (event as CustomEvent<TakeAsked>).detail;
  const status = line.querySelector('[role="status"]')!;
  status.textContent = '';
  void take(control, line).catch((error: unknown) => {
    status.textContent = line.dataset['failed']!;
    reportError(error);
  });
});

async function take({ dataset }: HTMLElement, line: HTMLElement): Promise<void> {
  const words = await wordsAt(line.dataset['take']!);
  const taken = takenAt(line, words);
  if (dataset['as'] === 'frame') return showCode(line, taken.told.title, taken.filter ? location.search : '', words);
  if (dataset['as'] === 'csv') return save(new Blob([await tableOf(taken)], { type: 'text/csv' }), `${taken.name}.csv`);
  const markup = await drawingOf(taken);
  if (dataset['as'] === 'png') return save(await pictureOf(markup), `${taken.name}.png`);
  save(new Blob([markup], { type: 'image/svg+xml' }), `${taken.name}.svg`);
}

function takenAt(line: HTMLElement, words: TakeWords): Taken {
  const figure = line.closest<HTMLElement>('figure, record-filter, region-map')!;
  const filter = filterAround(line);
  const drawing = shownDrawing(figure);
  const caption = figure.querySelector('figcaption');
  const heading = textOf(drawing?.querySelector(':scope > title') ?? figure.querySelector('caption'));
  const isOpened = figure.dataset['state'] === 'open';
  const title = (!isOpened && heading) || textOf(document.querySelector('h1'));
  const said = isOpened ? '' : textOf(caption).replace(`${title}. `, '');
  const told: Told = {
    title,
    finding: said,
    lines: [...figure.querySelectorAll(NOTES)].map(textOf),
    filter: askedIn(filter),
    narrowed: isOpened ? narrowedIn(filter) : askedIn(filter),
    found: foundIn(filter),
    address: decodeURI(location.href.replace(/#.*/, '')),
  };
  const name = fileName([...namesOf(line, figure, drawing), ...(filter ? valuesIn(location.search) : [])]);
  return { line, figure, filter, told, name, words };
}

/** As the file of the build is called, else as the page and the figure. */
function namesOf(line: HTMLElement, figure: HTMLElement, drawing: SVGSVGElement | undefined): string[] {
  const file = figure.localName === 'figure' && line.querySelector<HTMLAnchorElement>('a[download]')?.pathname;
  if (file) return [lastOf(file).replace(/\.\w+$/, '')];
  return [
    lastOf(location.pathname),
    figure.id || (drawing?.getAttribute('aria-labelledby') ?? '').replace(/-title$/, ''),
  ];
}

function lastOf(path: string): string {
  return path.split('/').filter(Boolean).at(-1) ?? '';
}

/** The opened map as it is seen. */
function openedIn(figure: HTMLElement): Svg | undefined {
  if (figure.dataset['state'] !== 'open') return undefined;
  const asked: { map?: SeenMap } = {};
  figure.querySelector('[data-drawing]')!.dispatchEvent(new CustomEvent('seen', { detail: asked }));
  return asked.map && openedDrawing(asked.map, figure.querySelector('.region-map-insets')!);
}

/** The one that this width shows. */
function shownDrawing(figure: HTMLElement): SVGSVGElement | undefined {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg.chart, svg.country-map:not(.map-legend *)')];
  return drawings.find((drawing) => drawing.getClientRects().length > 0) ?? drawings.at(-1);
}

/** As long as nothing is asked, the file of the build where there is one. */
async function drawingOf({ line, figure, filter, told, words }: Taken): Promise<string> {
  const file = line.querySelector<HTMLAnchorElement>('a[data-as="svg"]')?.getAttribute('href');
  if (file && !filter) return textAt(file);
  const opened = openedIn(figure);
  const drawing = opened ?? seenDrawing(shownDrawing(figure)!);
  const whole = withKey(drawing, keyOf(figure, opened !== undefined));
  return String(standalone(whole, surroundingsOf(told, words, fill), words.css));
}

async function tableOf({ line, figure, filter, told, words }: Taken): Promise<string> {
  const notes = noteRows(surroundingsOf(told, words, fill));
  const file = line.querySelector<HTMLAnchorElement>('a[data-as="csv"]')?.getAttribute('href');
  if (file && figure.localName === 'record-filter') return csvOfLines(await foundLines(figure, file), notes);
  if (file && filter?.localName === 'timeline-filter') {
    const seen = seenDates(filter);
    const [head, ...lines] = linesOf(await textAt(file));
    return csvOfLines([head!, ...lines.filter((_, i) => seen[i])], notes);
  }
  return csvText([...rowsOf(figure, words.dates), ...notes]);
}
