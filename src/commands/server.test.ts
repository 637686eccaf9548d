import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, serveSite, type SiteServer } from './server.ts';

let parent: string;
let site: string;
let server: SiteServer;
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'trang '));
  site = join(parent, 'dist');
  const files = {
    'dist/index.html': 'trang chủ',
    'dist/404.html': 'không thấy',
    'dist/tinh/dak-lak/index.html': 'Đắk Lắk',
    'dist/data/links.json': '[]',
    'dist/trống/x.txt': '',
    'mật.txt': 'không phải của trang',
    'dist-khac/index.html': 'trang khác',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(parent, name)), { recursive: true });
    writeFileSync(join(parent, name), text);
  }
  server = await serveSite(site, '/lkv/');
});
afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

/** Sends the path as it is: `fetch` would tidy it first. */
function get(
  path: string,
  method = 'GET',
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

it('sends texts compressed where it is asked to, as hosts do, to who takes them', async () => {
  const zipping = await serveSite(site, '/lkv/', { zips: true });
  const encodings = ['gzip', 'identity'].map(async (taken) => {
    const response = await fetch(zipping.url, { headers: { 'Accept-Encoding': taken } });
    return [response.headers.get('Content-Encoding'), await response.text()];
  });
  expect(await Promise.all(encodings)).toEqual([
    ['gzip', 'trang chủ'],
    [null, 'trang chủ'],
  ]);
  await zipping.close();
  const { headers } = await fetch(server.url, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(headers.get('Content-Encoding')).toBeNull();
});

describe('the site server', () => {
  it.each([
    ['/lkv/', 'trang chủ', 'text/html; charset=utf-8'],
    ['/lkv/?tu-khoa=a', 'trang chủ', 'text/html; charset=utf-8'],
    ['/lkv/tinh/dak-lak/', 'Đắk Lắk', 'text/html; charset=utf-8'],
    ['/lkv/data/links.json', '[]', 'application/json; charset=utf-8'],
  ])('answers %s', async (path, body, type) => {
    const response = await get(path);
    expect([response.status, response.body, response.headers['content-type']]).toEqual([200, body, type]);
  });

  it.each([
    ['/lkv', '/lkv/'],
    ['/lkv/tinh/dak-lak', '/lkv/tinh/dak-lak/'],
    ['/lkv/tinh/dak-lak?a=1', '/lkv/tinh/dak-lak/?a=1'],
  ])('sends %s to its folder', async (path, location) => {
    const response = await get(path);
    expect([response.status, response.headers['location']]).toEqual([301, location]);
  });

  it.each(['/lkv/khong-co/', '/lkv/trống/', '/lkv/data/links.json/', '/', '/khac/', '//example.org/'].map(encodeURI))(
    'shows the 404 page for %s',
    async (path) => {
      const response = await get(path);
      expect([response.status, response.body]).toEqual([404, 'không thấy']);
    },
  );

  it.each([
    '/lkv/../m%E1%BA%ADt.txt',
    '/lkv/%2e%2e/m%E1%BA%ADt.txt',
    '/lkv/..%2fm%E1%BA%ADt.txt',
    '/lkv/..%5c..%5cm%E1%BA%ADt.txt',
    '/lkv/tinh/../../../m%E1%BA%ADt.txt',
    '/lkv/../dist-khac/index.html',
    '/lkv/%00',
    '/lkv/%zz',
  ])('refuses %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 400, body: '400\n' });
  });

  it('answers HEAD without a body and refuses other methods', async () => {
    expect(await get('/lkv/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect((await get('/lkv/', 'POST')).status).toBe(405);
  });

  it('says that a port is taken', async () => {
    await expect(serveSite(site, '/', { port: Number(new URL(server.url).port) })).rejects.toThrow(/EADDRINUSE/);
  });
});

it('a site without a sub-path stands at the root', () => {
  expect(answer('/tinh/dak-lak/', site, '/')).toEqual({ status: 200, file: join(site, 'tinh/dak-lak/index.html') });
});
