import type { MapRecords } from '../../maps/map-model.ts';
import type { Fill, Writer } from '../writer.ts';
import type { Catalogue } from './catalogue.ts';

/** A text of the map by its key, with values for its `{name}`s; without values as it is. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** What the parts of the opened map are made with. */
export interface MapContext {
  catalogue: Catalogue;
  say: Say;
  writer: Writer;
  actions: Actions;
}

/** What a reader may do in the parts. */
export interface Actions {
  /** `from`: where the focus goes back to. With `focus` the heading of the panel is read out. */
  select(key: string, focus?: boolean, from?: HTMLElement): void;
  deselect(): void;
  /** What the controls hold, as parameters of an address. */
  choose(params: URLSearchParams): void;
  clearFilters(): void;
}

/** A text that does not come with the records stands as its key. */
export function sayFrom({ words }: Pick<MapRecords, 'words'>, fill: Fill): Say {
  return (key, values) => {
    const text = words[key] ?? key;
    return values ? fill(text, values) : text;
  };
}
