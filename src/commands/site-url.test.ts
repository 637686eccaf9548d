import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readEnvironment } from '../environment.ts';
import { siteOrigin } from './site-url.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'Phú Yên '));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));
const origin = (settings: string, env = {}) => {
  writeFileSync(join(root, 'content/site.yml'), settings);
  return siteOrigin(readEnvironment(env, root, new Date()));
};

it('SITE_URL comes before the settings', () => {
  expect(origin('url: https://lienket.example/', { SITE_URL: 'https://example.org' })).toBe('https://example.org');
});
it('the settings give the address otherwise', () => {
  expect(origin('name: Liên kết vùng\nurl: https://lienket.example/thu-muc/')).toBe('https://lienket.example');
});
it.each(['', 'url: [', 'url: javascript:alert(1)', 'name: Phú Yên', '- url'])('%s names no address', (settings) => {
  expect(origin(settings)).toBeUndefined();
});
