import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Counts the pages (HTML files) and bytes of a built site. */
export function measureSite(folder: string): { pages: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
  };
}
