import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createGzip } from 'node:zlib';

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.woff2': 'font/woff2',
};

/** What hosts send compressed. */
const TEXT = /^text\/|json|xml/;

export interface SiteServer {
  /** Address of the home page, with the base path and a final slash. */
  url: string;
  close(): Promise<void>;
}

/** What to answer to a request path. */
type Answer =
  { status: 200 | 404; file: string } | { status: 301; location: string } | { status: 400 | 404; file?: undefined };

/**
 * Finds the file for a request path as GitHub Pages does: a folder is its index.html, without its slash it redirects,
 * what is missing is 404.html. `base` has a slash at both ends; nothing outside `folder` or `base` is ever answered.
 * @internal
 */
export function answer(requestPath: string, folder: string, base: string): Answer {
  const [rawPath = '/', query] = requestPath.split('?', 2);
  const path = decode(rawPath);
  if (path === undefined || /[\0\\]/.test(path) || path.split('/').includes('..')) return { status: 400 };
  if (`${path}/` === base) return { status: 301, location: base };
  if (!path.startsWith(base)) return missing(folder);
  const file = join(folder, path.slice(base.length));
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() && !path.endsWith('/')) return { status: 200, file };
  const index = join(file, 'index.html');
  if (!found?.isDirectory() || !existsSync(index)) return missing(folder);
  if (!path.endsWith('/')) return { status: 301, location: `${rawPath}/${query ? `?${query}` : ''}` };
  return { status: 200, file: index };
}

function missing(folder: string): Answer {
  const file = join(folder, '404.html');
  return existsSync(file) ? { status: 404, file } : { status: 404 };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function respond(request: IncomingMessage, response: ServerResponse, { folder, base, zips }: Served): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = answer(request.url ?? '/', folder, base);
  if (found.status === 301) {
    // Two slashes at the front would name another host.
    response.writeHead(301, { Location: found.location.replace(/^\/+/, '/') }).end();
    return;
  }
  if (!found.file) {
    response.writeHead(found.status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${found.status}\n`);
    return;
  }
  const type = MEDIA_TYPES[extname(found.file).toLowerCase()] ?? 'application/octet-stream';
  const isZipped = zips && TEXT.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  response.writeHead(found.status, {
    'Content-Type': type,
    ...(isZipped ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': statSync(found.file).size }),
    ...(zips ? { Vary: 'Accept-Encoding' } : {}),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const file = createReadStream(found.file).on('error', () => response.destroy());
  (isZipped ? file.pipe(createGzip()) : file).pipe(response);
}

interface Served {
  folder: string;
  base: string;
  /** Texts are sent compressed, as hosts do. */
  zips: boolean;
}

/**
 * Serves a built site on this machine only. Port 0 takes a free one. Throws if the port is taken. With `zips` it sends
 * texts compressed, as GitHub Pages does: what a browser measures is then what readers wait for.
 */
export async function serveSite(
  folder: string,
  base: string,
  { port = 0, host = '127.0.0.1', zips = false }: { port?: number; host?: string; zips?: boolean } = {},
): Promise<SiteServer> {
  const server: Server = createServer((request, response) => respond(request, response, { folder, base, zips }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host === '0.0.0.0' ? 'localhost' : host}:${taken}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
