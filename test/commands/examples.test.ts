import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, runCommand, runNode } from '../support/commands.ts';
import { temporaryFolder } from '../support/site.ts';

const COPIED = ['src', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts'];
const SECTIONS = ['Where words go', 'Add a collection', 'Add a field', 'Add a check', 'Add a chart'];
const FERRIES = `- id: ben-pha-dinh-khao
  name: Bến phà Đình Khao
  kind: river
  provinces: [vinh-lon]
  citations: [{ title: Báo Cần Thơ, publisher: Báo Cần Thơ }]
`;
const PROGRAMMES = `- id: chuong-trinh-cau
  title: CHƯƠNG TRÌNH CẦU
  citations: [{ title: Báo Cần Thơ, publisher: Báo Cần Thơ }]
`;

interface Block {
  /** The file that the line above it names. */
  path: string;
  /** The list or object of that file into which it goes; undefined where it is the whole file. */
  into: string | undefined;
  code: string;
}

/** The code of a section that a programmer pastes, in its order. */
function blocksOf(section: string): Block[] {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const [, own = ''] = text.split(`\n## ${section}\n`);
  const blocks = own
    .split('\n## ')[0]!
    .matchAll(/^\d+\. (?:[^`\n]+ in `(\w+)` of )?`(src\/[^`]+)`[^`\n]*:\n\n {3}```(?:ts|astro)\n([^]*?)^ {3}```$/gm);
  return [...blocks].map(([, into, path, code]) => ({ path: path!, into, code: code!.replace(/^ {3}/gm, '') }));
}

function paste({ path, into, code }: Block, copy: string): void {
  const file = join(copy, path);
  mkdirSync(dirname(file), { recursive: true });
  if (into === undefined) return writeFileSync(file, code, { flag: 'wx' });
  const imports = code.match(/^import .*;\n/gm) ?? [];
  const text = readFileSync(file, 'utf8');
  const start = new RegExp(`^[^\\n]*\\b${into}\\b[^\\n]*?[:=,] [[{]`, 'm').exec(text);
  if (!start) throw new Error(`${path} has no ${into}`);
  const at = start.index + start[0].length;
  const lines = code.replace(/^import .*;\n/gm, '');
  writeFileSync(file, imports.join('') + text.slice(0, at) + lines + text.slice(at));
}

/** Writes settings for the compiler that look at these paths of the copy; their name. */
function tsconfig(name: string, include: string[]): string {
  const config = {
    extends: './tsconfig.json',
    include,
    exclude: ['src/**/*.test.ts'],
    compilerOptions: { types: ['node', 'astro/client'] },
  };
  const file = `tsconfig.${name}.json`;
  writeFileSync(join(copy, file), JSON.stringify(config));
  return file;
}

let copy: string;

beforeAll(() => {
  copy = temporaryFolder('vi-du-');
  for (const path of COPIED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  cpSync(join(copy, 'test/fixtures/mekong/content'), join(copy, 'content'), { recursive: true });
  cpSync(join(copy, 'test/fixtures/mekong/seeds'), join(copy, 'seeds'), { recursive: true });
  for (const section of SECTIONS) for (const block of blocksOf(section)) paste(block, copy);
});

describe('the worked examples of CONTRIBUTING.md, pasted', { timeout: 300_000 }, () => {
  it('adds a field by touching four files at most', () => {
    expect(new Set(blocksOf('Add a field').map(({ path }) => path)).size).toBeLessThanOrEqual(4);
  });

  it.each(SECTIONS)('%s: are found', (section) => {
    expect(blocksOf(section).length).toBeGreaterThan(1);
  });

  it.concurrent('compile', async ({ expect }) => {
    const tsc = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', tsconfig('pasted', ['src'])];
    const { stdout, code } = await runNode(tsc, {}, { cwd: copy });
    expect([stdout, code]).toEqual(['', 0]);
  });

  it.concurrent('have components that take what their views give', async ({ expect }) => {
    const components = SECTIONS.flatMap(blocksOf).flatMap(({ path }) => (path.endsWith('.astro') ? [path] : []));
    const settings = tsconfig('components', components);
    const check = ['node_modules/astro/bin/astro.mjs', 'check', '--noSync', '--tsconfig', settings];
    const { stdout, code } = await runNode(check, { ASTRO_TELEMETRY_DISABLED: '1' }, { cwd: copy });
    expect(stdout).toContain(`Result (${components.length} file`);
    expect(code, stdout).toBe(0);
  });

  it.concurrent(
    'make the new collection one that is read and checked, and the new rule one that runs',
    async ({ expect }) => {
      expect((await runCommand('schemas', {}, [], { cwd: copy })).code).toBe(0);
      expect(readFileSync(join(copy, 'content/ferries/_template.yml'), 'utf8')).toContain('name:');
      writeFileSync(join(copy, 'content/ferries/ben-pha.yml'), FERRIES);
      mkdirSync(join(copy, 'content/programmes'), { recursive: true });
      writeFileSync(join(copy, 'content/programmes/cau.yml'), PROGRAMMES);
      const { stdout } = await runCommand('check', {}, ['--json'], { cwd: copy });
      const { errors, warnings } = JSON.parse(stdout) as Record<
        string,
        { rule: string; field: string; file: string }[]
      >;
      expect(errors).toMatchObject([
        { rule: 'unknown-reference', field: 'provinces.0', file: 'content/ferries/ben-pha.yml' },
      ]);
      expect(warnings).toMatchObject([{ rule: 'capital-title', field: 'title', file: 'content/programmes/cau.yml' }]);
    },
  );

  it.concurrent(
    'pass the tests of rules, say the new words, draw the new chart and show the new field everywhere',
    async ({ expect }) => {
      writeFileSync(join(copy, 'src/pasted.test.ts'), DRAWN);
      const paths = ['src/checks/checks.test.ts', 'src/pasted.test.ts'];
      const { stdout, code } = await runNode(
        ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...paths],
        {},
        { cwd: copy },
      );
      expect(stdout).toMatch(/Tests .*\d+ passed/);
      expect(code, stdout).toBe(0);
    },
  );
});

const DRAWN = `import { expect, it } from 'vitest';
import { csvFile } from './exports/csv.ts';
import { dataFiles } from './exports/json.ts';
import { projectList } from './views/brief/columns/projects.ts';
import { numberNotes } from './views/brief/notes.ts';
import { dictionary } from './views/data/datasets.ts';
import { recordView } from './views/record/record.ts';
import { figureOf } from './views/figures/figures.ts';
import { plain } from './domain/run.ts';
import { wholeRecords } from './views/gaps/whole-records.ts';
import { createContext } from './views/common/context.ts';
import { testCorpus } from '../test/support/test-corpus.ts';

it('the pasted words', () => {
  const corpus = testCorpus({ buildDate: '2026-01-01', seeds: { 'a.txt': 'Một bài.', 'b.txt': 'Hai bài.' } });
  expect(wholeRecords(createContext(corpus, 'vi'))).toEqual({
    heading: 'Đủ thông tin',
    text: 'Đến ngày 1/1/2026, 2 bản ghi không thiếu thông tin nào.',
  });
  expect(wholeRecords(createContext(corpus, 'qps')).heading).toBe('⟦Du thong tin⟧');
});

it('the pasted figure', () => {
  const corpus = testCorpus({ buildDate: '2026-01-01', seeds: { 'a.txt': 'Một bài.', 'b.txt': 'Hai bài.' } });
  const { chart, view } = figureOf('bai-viet');
  const context = createContext(corpus, 'vi');
  const { data, title, finding } = view(context, {});
  const { format } = context;
  const drawing = chart.draw(chart.layout(data, { width: 320 }, format), { title, description: plain(finding) }, 'a').markup;
  expect(drawing.match(/data-row=/g)).toHaveLength(chart.table(data, format).rows.length);
  expect(drawing).toContain('<desc id="a-desc">Trang có 2 bài viết.</desc>');
});

it('the pasted field', () => {
  const road = { id: 'duong-thu', name: 'Đường thử', kind: 'road', length: '12 km', citations: [{ title: 'Báo thử', publisher: 'Báo thử' }] };
  const context = createContext(testCorpus({ buildDate: '2026-01-01', records: { projects: [road] } }), 'vi');
  const { projects } = context.corpus.entries;
  const list = projectList({ context, notes: numberNotes(context, () => list.cited()) }, projects);
  const csv = csvFile(dataFiles(context, '/').find(({ name }) => name === 'projects')!)!.text;
  const shown = { page: recordView(context, projects[0]!), paper: list.wide!(), sheet: list.sheet(), csv };
  for (const [place, what] of Object.entries(shown)) expect(JSON.stringify(what), place).toContain('12 km');
  for (const place of [shown.paper, shown.sheet]) expect(JSON.stringify(place)).toContain('"Dài"');
  expect(csv.split('\\r\\n')[0]).toContain('length');
  const bare = { ...road, id: 'duong-khac', length: undefined };
  const other = createContext(testCorpus({ buildDate: '2026-01-01', records: { projects: [road, bare] } }), 'vi');
  expect(other.facts.count('gaps-tabled', 'projects?absent=length').value).toBe(1);
  expect(JSON.stringify(dictionary(context.strings))).toContain('Chiều dài như nguồn viết');
});
`;
