import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/commands.ts';

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}
const readText = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const lockText = readText('package-lock.json');
const lock = JSON.parse(lockText) as { packages: Record<string, Package> };
const manifest = JSON.parse(readText('package.json')) as Package & {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

/** The place where npm looks for a dependency of the package at `path`: its own folder first, then those above. */
function find(path: string, name: string): Package | undefined {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const entry = lock.packages[`${folder}${folder ? '/' : ''}node_modules/${name}`];
    if (entry || folder === '') return entry;
    if (!folder.includes('/node_modules/')) return lock.packages[`node_modules/${name}`];
  }
}

describe('package-lock.json', () => {
  it('has an entry for every dependency of every package, optional ones of other platforms included', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !find(path, name))
        .map((name) => `${path || 'package.json'} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry host', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(lockText.match(/https?:\/\/[^"\s]*(registry|npmjs|yarnpkg)[^"\s]*/g)).toBeNull();
  });

  it('has the integrity of every package', () => {
    expect(installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path)).toEqual(
      [],
    );
  });

  it('has the versions that package.json asks for', () => {
    const asked = { ...manifest.devDependencies, ...manifest.optionalDependencies };
    const found = Object.keys(asked).map((name) => [name, lock.packages[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(found)).toEqual(asked);
  });
});

describe('package.json', () => {
  it('pins every version exactly', () => {
    const ranges = Object.entries({ ...manifest.devDependencies, ...manifest.optionalDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(ranges).toEqual([]);
  });

  it('needs nothing at run time', () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  it('starts every program of ours behind the sentence about old Nodes', () => {
    const ours = Object.entries(manifest.scripts).filter(([, line]) => line.includes('src/commands/'));
    expect(ours.length).toBeGreaterThan(4);
    for (const [name, line] of ours) expect(line, name).toMatch(/^node --import \.\/src\/commands\/runtime\.mjs /);
  });
});
