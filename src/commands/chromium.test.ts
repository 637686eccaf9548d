import { describe, expect, it } from 'vitest';
import { ensureChromium, findChromium, type Machine } from './chromium.ts';

/** A machine with these programs; `installs` says what a program that is run adds to it. */
function machine(programs: string[], installs: Record<string, string> = {}, env = {}): Machine & { ran: string[] } {
  const present = new Set(programs);
  const ran: string[] = [];
  return {
    ran,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    isExecutable: (path) => present.has(path),
    playwrightPath: async () => '/kho/chromium/chrome',
    isDebianRoot: () => true,
    run(program, args) {
      const name = args.includes('update') ? 'update' : program === 'apt-get' ? args.at(-1)! : 'playwright';
      ran.push(name);
      if (installs[name]) present.add(installs[name]);
      return name === 'update' || name in installs;
    },
  };
}

describe('findChromium', () => {
  it('prefers CHROMIUM_PATH', async () => {
    const env = { CHROMIUM_PATH: '/opt/chrome' };
    expect(await findChromium(machine(['/opt/chrome', '/usr/bin/chromium'], {}, env))).toBe('/opt/chrome');
  });
  it('refuses a CHROMIUM_PATH that cannot be run, even if another is there', async () => {
    const env = { CHROMIUM_PATH: '/opt/không có' };
    await expect(findChromium(machine(['/usr/bin/chromium'], {}, env))).rejects.toThrow(/CHROMIUM_PATH/);
  });
  it('takes one without windows before one with them', async () => {
    expect(await findChromium(machine(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']))).toBe(
      '/usr/bin/chromium-headless-shell',
    );
  });
  it('takes that of the system before that of Playwright', async () => {
    expect(await findChromium(machine(['/usr/bin/google-chrome', '/kho/chromium/chrome']))).toBe(
      '/usr/bin/google-chrome',
    );
    expect(await findChromium(machine(['/kho/chromium/chrome']))).toBe('/kho/chromium/chrome');
  });
});

describe('ensureChromium', () => {
  it('installs nothing where there is one', async () => {
    const there = machine(['/usr/bin/chromium']);
    expect(await ensureChromium(there)).toBe('/usr/bin/chromium');
    expect(there.ran).toEqual([]);
  });
  it('asks Playwright first', async () => {
    const bare = machine([], { playwright: '/kho/chromium/chrome', chromium: '/usr/bin/chromium' });
    expect(await ensureChromium(bare)).toBe('/kho/chromium/chrome');
    expect(bare.ran).toEqual(['playwright']);
  });
  it('asks apt when Playwright fails, for one without windows first', async () => {
    const shell = machine([], { 'chromium-headless-shell': '/usr/bin/chromium-headless-shell' });
    expect(await ensureChromium(shell)).toBe('/usr/bin/chromium-headless-shell');
    expect(shell.ran).toEqual(['playwright', 'update', 'chromium-headless-shell']);
    const older = machine([], { chromium: '/usr/bin/chromium' });
    expect(await ensureChromium(older)).toBe('/usr/bin/chromium');
    expect(older.ran.slice(-2)).toEqual(['update', 'chromium']);
  });
  it('gives up when nothing can be installed', async () => {
    expect(await ensureChromium(machine([]))).toBeUndefined();
  });
});
