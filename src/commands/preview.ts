import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment, UsageError } from '../environment.ts';
import { run } from './run.ts';
import { serveSite } from './server.ts';

await run(preview, 'Cách dùng: npm run preview [-- --port <cổng> --host]');

/** Serves OUT_DIR under BASE_PATH until it is interrupted. Options: `--port N`, `--host` (open to the network). */
async function preview(): Promise<number> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4321' }, host: { type: 'boolean', default: false } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port không hợp lệ: «${values.port}».`);
  const { outDir, basePath } = readEnvironment(process.env, process.cwd(), new Date());
  if (!existsSync(join(outDir, 'index.html')))
    throw new UsageError(`Chưa có trang trong «${outDir}». Chạy «npm run build» trước.`);
  const host = values.host ? '0.0.0.0' : '127.0.0.1';
  const server = await serveSite(outDir, basePath, { port, host, zips: true }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new UsageError(`Cổng ${port} đang được dùng. Chọn cổng khác: npm run preview -- --port ${port + 1}`);
  });
  console.log(`Xem trang tại ${server.url} (Ctrl+C để dừng)`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await server.close();
  return 0;
}
