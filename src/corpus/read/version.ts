import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../domain/order.ts';
import { nfc, normalizeFile } from '../../domain/text.ts';

const LENGTH = 10;

/**
 * A short name for exactly this content: the same files give the same name on every machine, whatever their line
 * breaks; any change gives another. Templates, hidden files and the guides for editors are no content. `textOf`: what a
 * file was just read as, by whoever keeps that.
 */
export function contentVersion(
  folders: readonly string[],
  textOf: (path: string) => string | undefined = () => undefined,
): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^([._]|README\.md$)/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );
    const files = names.map((name) => ({ name: nfc(name), file: join(folder, name) }));
    for (const { name, file } of files.sort((a, b) => compareText(a.name, b.name)))
      hash.update(`${name}\0${textOf(file) ?? normalizeFile(readFileSync(file, 'utf8'))}\0`);
    hash.update('\0');
  }
  return hash.digest('hex').slice(0, LENGTH);
}
