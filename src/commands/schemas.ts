import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEnvironment } from './environment.ts';
import { readArguments } from './options.ts';
import { run } from './run.ts';
import { schemaFiles, templateFiles } from './schema-files.ts';

await run(async () => {
  readArguments(process.argv.slice(2), [], 0, 'Cách dùng: npm run schemas');
  const { root, contentDir } = readEnvironment(process.env, process.cwd(), new Date());
  const schemas = schemaFiles();
  const templates = templateFiles();
  for (const [name, text] of schemas) write(join(root, 'public/schemas', name), text);
  for (const [path, text] of templates) write(join(contentDir, path), text);
  console.log(`Đã ghi ${schemas.size} tệp vào public/schemas và ${templates.size} mẫu vào ${contentDir}.`);
  return 0;
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
