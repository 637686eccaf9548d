import module from 'node:module';
import { join } from 'node:path';

// Preloaded by the npm scripts. Plain JavaScript, because a Node too old for our TypeScript must still be able to say so.
const [major, minor] = process.versions.node.split('.').map(Number);
const runsTypeScript = major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
if (!runsTypeScript) {
  console.error(
    `Cần Node 22.18 trở lên, đang chạy ${process.version}: trên Linux x64 hãy chạy «npm ci» rồi «npm run …» (Node 24 đi kèm); ở máy khác hãy cài Node 24.`,
  );
  process.exit(2);
}
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Modules are parsed once and not again by every command; children find what is parsed by the variable.
const parsed = module.enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/node'));
if (parsed.directory) process.env.NODE_COMPILE_CACHE = parsed.directory;
