import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A Word or Excel file with the day of the build in place of the moment at which it was packed, and with some of its
 * XML parts changed.
 */
export function repack(file: Uint8Array, day: string, change: (name: string, xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, content]): [string, Uint8Array] => {
    if (!/\.(xml|rels)$/.test(name)) return [name, content];
    const xml = strFromU8(content);
    const changed = change(name, xml);
    return [name, changed === xml ? content : strToU8(changed)];
  });
  return zipSync(Object.fromEntries(parts), { mtime: new Date(`${day}T12:00:00`) });
}
