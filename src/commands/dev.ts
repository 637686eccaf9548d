import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dev as startAstro } from 'astro';
import { formatProblem } from '../domain/problem.ts';
import { formatNumber } from '../domain/numbers.ts';
import { checkContent } from './check-content.ts';
import { environmentVariables, readEnvironment, UsageError, type Environment } from '../environment.ts';
import { run } from './run.ts';
import { isAlive } from './swap.ts';

await run(dev, 'Cách dùng: npm run dev [-- --port <cổng> --host]');

/** Astro's development server with our environment, if the content has no errors. Options: `--port N`, `--host` (open to the network). */
async function dev(): Promise<number> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4321' }, host: { type: 'boolean', default: false } },
  });
  const environment = readEnvironment(process.env, process.cwd(), new Date());
  Object.assign(process.env, environmentVariables(environment));
  console.error('Đang đọc và kiểm tra nội dung…');
  const { errors, records } = await checkContent(environment, { handOn: true, again: true });
  if (errors.length > 0) {
    for (const problem of errors) console.error(formatProblem(problem));
    console.error(`Nội dung có ${errors.length} lỗi. Sửa rồi chạy lại «npm run dev».`);
    return 1;
  }
  const folder = join(environment.root, '.astro');
  mkdirSync(folder, { recursive: true });
  const lock = takeLock(join(folder, 'dev.pid'));
  process.once('exit', () => rmSync(lock, { force: true }));
  forgetOtherInput(folder, environment);

  const server = await startAstro({
    root: environment.root,
    server: { port: Number(values.port), host: values.host },
  });
  console.error(`Đã đọc ${formatNumber(records)} bản ghi. Lưu một tệp thì trang tự cập nhật.`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await server.stop();
  return 0;
}

/** Astro keeps the store of its development server at one place in a checkout, so there may be one such server. */
function takeLock(file: string): string {
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isAlive(holder))
    throw new UsageError(
      `Trong thư mục này đã có «npm run dev» đang chạy (tiến trình ${holder}); hãy dùng nó hoặc dừng nó.`,
    );
  writeFileSync(file, String(process.pid));
  return file;
}

/** Removes that store when it was filled from other folders. */
function forgetOtherInput(folder: string, { contentDir, seedsDir, buildDate, basePath }: Environment): void {
  const stamp = join(folder, 'dev-input.json');
  const input = JSON.stringify({ contentDir, seedsDir, buildDate, basePath });
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === input) return;
  rmSync(join(folder, 'data-store.json'), { force: true });
  rmSync(join(folder, 'data-store'), { recursive: true, force: true });
  writeFileSync(stamp, input);
}
