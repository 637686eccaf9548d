import type { ViewContext } from '../views/common/context.ts';
import type { WrittenFile } from '../views/pages/data.ts';
import { csvFile } from './csv.ts';
import { dataFiles } from './json.ts';

/** Every data file with its size. `base` is the base under which the site lives. */
export function writtenFiles(context: ViewContext, base: string): WrittenFile[] {
  return dataFiles(context, base).map((file) => {
    const table = csvFile(file);
    return {
      name: file.name,
      path: file.path,
      count: file.count,
      size: Buffer.byteLength(file.text),
      ...(table ? { table: { path: table.path, size: Buffer.byteLength(table.text) } } : {}),
    };
  });
}
