import { expect, it } from 'vitest';
import { parseBody } from '../mdx/tree.ts';
import { COMPONENTS } from '../mdx/components.ts';
import { createContext } from '../views/common/context.ts';
import { embeddedSpecimens } from './embedded-specimens.ts';
import { testCorpus } from '../../test/support/test-corpus.ts';

it('the gallery shows every component that stands alone and takes its content from records, as an editor may write it', () => {
  const { written } = embeddedSpecimens(createContext(testCorpus({ buildDate: '2026-01-01' }), 'vi'));
  const alone = Object.entries(COMPONENTS).flatMap(([name, { inline, children }]) => (inline || children ? [] : name));
  const parsed = parseBody(Object.values(written).join('\n\n'));
  expect(parsed.issues).toEqual([]);
  expect(parsed.components.map(({ name }) => name).sort()).toEqual(alone.sort());
});
