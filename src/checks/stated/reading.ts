import type { Corpus, Entry } from '../../corpus/types.ts';
import { onceFor } from '../../domain/once.ts';
import { foldSpace } from '../../domain/text.ts';
import { datesIn } from '../../ingest/dates.ts';
import { documentNumbersIn } from '../../ingest/documents.ts';
import { figuresIn, type FigureAt } from '../../ingest/figures.ts';
import { createNameFinder, type FoundName, type Named } from '../../ingest/names.ts';
import { findProvinces } from '../../ingest/provinces.ts';
import { blank, type Span } from '../../ingest/span.ts';
import { timesIn, type TimeAt } from '../../ingest/times.ts';
import { newTones } from '../../ingest/tones.ts';
import { agencies, regions, unitTable } from '../../reference/index.ts';

/** A province named in a text. */
interface NameAt extends Span {
  /** Id and name in the table of the 63. */
  id: string;
  name: string;
}

/** Whatever the day of a text: a town that is a centrally run city today may be meant as one. */
const ANY_DAY = '9999-12-31';

/** What can be read in a text, each kind when it is first asked for. */
export class Reading {
  readonly text: string;
  readonly #names: NameFinders;
  #figures: FigureAt[] | undefined;
  #times: TimeAt[] | undefined;
  #provinces: NameAt[] | undefined;
  #organizations: FoundName[] | undefined;
  #regions: FoundName[] | undefined;

  /** NFC. */
  constructor(text: string, names: NameFinders) {
    this.text = text;
    this.#names = names;
  }

  /** Figures that belong to no date and to no number of a document. */
  get figures(): FigureAt[] {
    this.#figures ??= figuresIn(withoutDates(this.text));
    return this.#figures;
  }

  get times(): TimeAt[] {
    this.#times ??= timesIn(this.text);
    return this.#times;
  }

  get provinces(): NameAt[] {
    this.#provinces ??= findProvinces(this.text, { day: ANY_DAY, routes: true }).flatMap(({ id, name, mentions }) =>
      mentions.map((span) => ({ id, name, ...span })),
    );
    return this.#provinces;
  }

  get organizations(): FoundName[] {
    this.#organizations ??= this.#names.organizations(this.text);
    return this.#organizations;
  }

  get regions(): FoundName[] {
    this.#regions ??= this.#names.regions(this.text);
    return this.#regions;
  }
}

/** The figures of a date or a document's number are not counted with. */
function withoutDates(text: string): string {
  const taken = [...documentNumbersIn(text), ...datesIn(text)].sort((a, b) => a.start - b.start);
  const apart: Span[] = [];
  for (const span of taken) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return blank(text, apart);
}

/** Reads each text once, however many records quote it. */
export const readerOf = onceFor((corpus: Corpus): ((text: string) => Reading) => {
  const names = nameFindersOf(corpus);
  const known = new Map<string, Reading>();
  return (text) => {
    const reading = known.get(text) ?? new Reading(text, names);
    known.set(text, reading);
    return reading;
  };
});

interface NameFinders {
  organizations: (text: string) => FoundName[];
  regions: (text: string) => FoundName[];
}

/** Mark of an id whose name stands without its province: «UBND tỉnh», «Sở Tài chính». */
export const WITHOUT_PROVINCE = '~';

function nameFindersOf({ entries }: Corpus): NameFinders {
  const own = entries.regions.map(({ id, data }) => ({ id, names: [data.name, ...(data.aliases ?? [])] }));
  const reference = regions.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] }));
  return {
    organizations: createNameFinder(entries.organizations.flatMap(namesOf)),
    regions: createNameFinder([...own, ...reference].map(withoutKind)),
  };
}

/** A region is called with the word «vùng» and without. */
function withoutKind({ id, names }: Named): Named {
  return { id, names: names.flatMap((name) => [name, name.replace(/^(?:vùng|khu vực)\s/iu, '')]) };
}

/** Names, aliases, what stands in and before brackets, and what the agencies table calls such an office. */
function namesOf({ id, data }: Entry<'organizations'>): Named[] {
  const written = [data.name, ...(data.aliases ?? [])].flatMap((name) => [
    name,
    ...[...name.matchAll(/\(([^()]+)\)/g)].map(([, inside]) => inside!),
    name.replace(/\s*\([^()]*\)/g, ''),
  ]);
  const agency = agencies.find((each) => each.id === data.office);
  const offices = agency ? [agency.name, ...agency.abbreviations] : [];
  if (data.province === undefined) return [{ id, names: [...written, ...offices] }];
  const bare = [...offices, ...written.flatMap((name) => withoutProvince(name, data.province!))];
  return [
    { id, names: [...written, ...bare.flatMap((name) => inProvince(name, data.province!))] },
    { id: WITHOUT_PROVINCE + id, names: bare },
  ];
}

/** True when the province found is the unit: by name, or because the unit took its place alone (Thừa Thiên Huế, Huế). */
export function isUnit({ id, name }: NameAt, unit: string): boolean {
  if (unitNames(unit).includes(name)) return true;
  const predecessors = unitTable.units.find((each) => each.id === unit)?.predecessors ?? [];
  return predecessors.length === 1 && predecessors[0] === id;
}

const NAMES = new Map(
  unitTable.units.map((unit) => {
    const names = [unit, ...(unit.kindHistory ?? [])].map(({ name }) => foldSpace(name));
    return [unit.id, [...new Set(names.map((name) => name.replace(/^(?:Thành phố|TP\.)\s/u, '')))]] as const;
  }),
);

/** Names that a unit bears or bore, without its kind; none for an unknown id. */
export function unitNames(id: string): readonly string[] {
  return NAMES.get(id) ?? [];
}

/** «Sở Tài chính tỉnh Hòa Bình» → «Sở Tài chính»; nothing where the name does not end with its province. */
function withoutProvince(name: string, province: string): string[] {
  const written = newTones(foldSpace(name));
  return unitNames(province).flatMap((unit) => {
    const match = new RegExp(`^(.+?)(?:\\s(?:tỉnh|thành phố|TP\\.?))?\\s${unit}$`, 'iu').exec(written);
    return match ? [match[1]!] : [];
  });
}

/** «UBND tỉnh» → «UBND tỉnh Phú Yên», «UBND Phú Yên»; «Sở Tài chính» → «Sở Tài chính tỉnh Phú Yên»… */
function inProvince(name: string, province: string): string[] {
  const office = name.replace(/\s(?:tỉnh|thành phố)$/iu, '');
  return unitNames(province).flatMap((unit) => [
    `${office} ${unit}`,
    `${office} tỉnh ${unit}`,
    `${office} thành phố ${unit}`,
  ]);
}
