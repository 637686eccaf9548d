import { describe, expect, it } from 'vitest';
import { mapLink, mapRecords, mapWork } from '../../../test/support/map-records.ts';
import { DEFAULT_STATE, type MapRecords, type MapShape, type MapState } from '../../maps/map-model.ts';
import { catalogueOf } from './catalogue.ts';
import type { Say } from './context.ts';
import type { Part } from './counted.ts';
import { drawingOf } from './drawing.ts';
import { signsOf } from './legend.ts';
import { shownIn } from './shown.ts';
import { foundSentence } from './status.ts';

const { compare } = new Intl.Collator('vi');
/** A text as its key and values, those with numbers in them as they are. */
const TEXTS: Record<string, string> = { found: 'found {links} {projects} {assets}', unnamed: 'unnamed {n}' };
const say: Say = (key, values) => [TEXTS[key] ?? key, ...Object.values(values ?? {})].join(' ');
const textOf = (parts: readonly Part[]) => parts.map((part) => (typeof part === 'string' ? part : part.value)).join('');
const between = mapLink('hai-tinh', [['quang-ninh', 'vinh-phuc']], { years: [2020, 2021] });
const again = mapLink('lan-hai', [['phu-tho', 'quang-ninh']]);
const within = mapLink('noi-bo', [['phu-tho', 'vinh-phuc']]);
const unnamed = mapLink('khong-neu', [], { units: ['quang-ninh'] });
const bridge = mapWork('du-an/cau', ['quang-ninh'], { shape: { precision: 'surveyed', points: [[107, 22]] } });
const unplaced = mapWork('du-an/chua-ve', ['quang-ninh']);

function drawn(records: Partial<MapRecords>, state: Partial<MapState> = {}) {
  const catalogue = catalogueOf(mapRecords(records));
  const shown = shownIn(catalogue, { ...DEFAULT_STATE, ...state }, compare);
  return { shown, drawing: drawingOf(catalogue, shown, say), sentence: textOf(foundSentence(shown, say)) };
}

describe('the drawing', () => {
  it('has an arc a pair of units, which leads to what joins the two', () => {
    const [one] = drawn({ links: [between] }).drawing.arcs;
    expect(one).toMatchObject({
      count: 1,
      title: 'pair Phú Thọ Quảng Ninh 1',
      key: 'cap/phu-tho-2025--quang-ninh-2025',
    });
    const [two] = drawn({ links: [between, again] }).drawing.arcs;
    expect(two).toMatchObject({
      from: [105.2, 21.3],
      to: [107.2, 21.2],
      count: 2,
      key: 'cap/phu-tho-2025--quang-ninh-2025',
    });
  });

  it('has a ring a unit within which links lie today, and none on the names as written', () => {
    const { rings } = drawn({ links: [within] }).drawing;
    expect(rings).toEqual([{ at: [105.2, 21.3], count: 1, title: 'Phú Thọ: internal 1', key: 'tinh/phu-tho-2025' }]);
    expect(drawn({ links: [within] }, { basis: 'viet' }).drawing).toMatchObject({ basis: '63', rings: [] });
  });

  it('leaves out what has no place on the map', () => {
    expect(drawn({ links: [between], places: {} }).drawing.arcs).toEqual([]);
    expect(drawn({ works: [bridge, unplaced] }).drawing.works.map(({ key }) => key)).toEqual([bridge.key]);
  });

  it('leaves out the layers that are hidden', () => {
    const { drawing } = drawn({ links: [between, within], works: [bridge] }, { hidden: ['duong-noi', 'cong-trinh'] });
    expect(drawing).toMatchObject({ arcs: [], rings: [], works: [] });
  });

  it('dims what has nothing to do with the unit that is selected, or with the link', () => {
    const others = mapLink('nguoi-khac', [['phu-tho', 'vinh-phuc']]);
    const places: MapRecords['places'] = { 'quang-ninh': [107, 21], 'phu-tho': [105, 21], 'vinh-phuc': [105.5, 21] };
    const records = { links: [between, others], works: [bridge], places };
    const dimmed = ({ arcs, works }: ReturnType<typeof drawn>['drawing']) =>
      [...arcs, ...works].filter(({ isDimmed }) => isDimmed).map(({ key }) => key);
    const written = (state: Partial<MapState>) => drawn(records, { basis: 'viet', ...state }).drawing;
    expect(dimmed(written({}))).toEqual([]);
    const unit = written({ selected: 'tinh/quang-ninh' });
    expect([...unit.focus].sort()).toEqual(['quang-ninh', 'vinh-phuc']);
    expect(dimmed(unit)).toEqual(['cap/phu-tho--vinh-phuc']);
    const link = written({ selected: others.key });
    expect([...link.focus].sort()).toEqual(['phu-tho', 'vinh-phuc']);
    expect(dimmed(link)).toEqual(['cap/quang-ninh--vinh-phuc', bridge.key]);
    const pair = written({ selected: 'cap/phu-tho--vinh-phuc' });
    expect([dimmed(pair), [...pair.focus].sort()]).toEqual([dimmed(link), ['phu-tho', 'vinh-phuc']]);
    expect(link.selected.has('cap/phu-tho--vinh-phuc')).toBe(true);
    expect(dimmed(written({ selected: bridge.key }))).toEqual([]);
  });

  it('says of a unit how much names it, also of one that nothing names', () => {
    const { note } = drawn({ links: [between] }).drawing;
    expect([note('phu-tho-2025'), note('vinh-phuc')]).toEqual(['note Phú Thọ 1 lien-ket', 'note Vĩnh Phúc 0 lien-ket']);
  });
});

describe('the legend speaks of', () => {
  const shape = (precision: MapShape['precision'], kind: 'lines' | 'areas') =>
    mapWork('du-an/x', [], { shape: { precision, [kind]: [] } });
  it.each([
    ['nothing that is not drawn', {}, []],
    ['arcs and rings', { links: [between, within] }, ['arcs', 'rings']],
    ['no dashes of what is surveyed', { works: [shape('surveyed', 'areas')] }, []],
    ['dashed lines', { works: [shape('approximate', 'lines')] }, ['dashed']],
    ['hatched areas', { works: [shape('schematic', 'areas')] }, ['dashed', 'hatched']],
  ])('%s', (_, records, signs) => {
    expect(signsOf(drawn(records).drawing)).toEqual(signs);
  });
});

describe('the sentence on what is found', () => {
  it.each([
    ['counts', {}, 'found 2 1 0 unnamed 1'],
    ['names what has no year', { from: 2020 }, 'found 2 1 0 unnamed 1 undated 2'],
    ['tells what a filter leaves alone', { choices: { von: 'ppp' } }, 'found 2 0 0 unnamed 1 worksOnly'],
    ['says that nothing is left', { from: 1990, to: 1991, undated: false }, 'nothing nothingHint'],
  ])('%s', (_, state: Partial<MapState>, sentence) => {
    expect(drawn({ links: [between, unnamed], works: [bridge] }, state).sentence).toBe(sentence);
  });
});
