import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../domain/collate.ts';
import { ID_PATTERN, slug } from '../domain/slug.ts';
import { normalizeFile } from '../domain/text.ts';
import { parseFile } from '../corpus/read/parse.ts';
import { COLLECTION_NAMES, definitionOf, isCollectionName } from '../schemas/index.ts';
import type { CollectionName } from '../schemas/index.ts';
import { templateOf } from '../schemas/template.ts';
import { UsageError } from '../environment.ts';
import { editors } from '../strings/vi/editors.ts';

export type NewRecord = { path: string } | { refused: string };

/**
 * Writes the template of a collection as `<id>.yml` or `.mdx` and returns its path; nothing is overwritten. Throws a
 * UsageError for an unknown collection or a bad id.
 */
export function createRecord(contentDir: string, collection: string, id: string): NewRecord {
  if (!isCollectionName(collection)) {
    const near = nearest(collection, COLLECTION_NAMES)[0];
    const hint = near ? `Ý bạn là «${near}»?` : `Các bộ sưu tập: ${COLLECTION_NAMES.join(', ')}.`;
    throw new UsageError(`Không có bộ sưu tập «${collection}». ${hint}`);
  }
  if (!ID_PATTERN.test(id)) {
    const better = slug(id);
    const hint = better ? ` Có thể dùng «${better}».` : '';
    throw new UsageError(`Mã «${id}» không hợp lệ: chỉ gồm chữ thường a–z không dấu, số, nối bằng một dấu «-».${hint}`);
  }
  if (!existsSync(contentDir)) throw new UsageError(`Không có thư mục nội dung «${contentDir}» (CONTENT_DIR).`);
  const folder = join(contentDir, collection);
  const path = join(folder, `${id}.${definitionOf(collection).format}`);
  if (existsSync(path)) return { refused: `Đã có tệp ${path}, không ghi đè.` };
  const other = fileWith(folder, collection, id);
  if (other) return { refused: `Mã «${id}» đã có trong ${other}. Chọn mã khác.` };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, templateOf(collection, editors), { flag: 'wx' });
  return { path };
}

/** The list file that already holds a record of this id. */
function fileWith(folder: string, collection: CollectionName, id: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml') && !name.startsWith('_'))
    .map((name) => join(folder, name))
    .find((path) =>
      parseFile(collection, { path, text: normalizeFile(readFileSync(path, 'utf8')) }).entries.some(
        ({ entry }) => entry.id === id,
      ),
    );
}
