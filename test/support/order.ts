import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Those that take longest, and those that build a site which no other looks at, start first: the many short ones, whose
 * sites are built by then, fill what they leave.
 */
const FIRST = [
  'browser/paper',
  'browser/map',
  'browser/charts',
  'site/build',
  'browser/pages',
  'site/pages',
  'site/bytes',
  'browser/article',
  'browser/units',
];

/** Starts files of sites and browsers by `FIRST`, whatever the machine remembers of earlier runs. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder ?? 0;
    const rank = ({ moduleId }: TestSpecification) => {
      const at = FIRST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? FIRST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => group(a) - group(b) || rank(a) - rank(b));
  }
}
