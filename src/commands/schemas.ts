import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../environment.ts';
import { run } from './run.ts';
import { schemaFiles, templateFiles } from './schema-files.ts';

await run(async () => {
  parseArgs();
  const { root, contentDir } = readEnvironment(process.env, process.cwd(), new Date());
  const schemas = schemaFiles();
  const templates = templateFiles();
  for (const [name, text] of schemas) write(join(root, 'public/schemas', name), text);
  for (const [path, text] of templates) write(join(contentDir, path), text);
  console.log(`Đã ghi ${schemas.size} tệp vào public/schemas và ${templates.size} mẫu vào ${contentDir}.`);
  return 0;
}, 'Cách dùng: npm run schemas');

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
