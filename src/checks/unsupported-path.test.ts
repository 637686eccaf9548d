import { expect, it } from 'vitest';
import { readFiles } from '../../test/support/corpus.ts';
import { runChecks } from './report.ts';
import { unsupportedPath } from './unsupported-path.ts';

const LINKAGE = `- id: hop-tac-du-lich
  title: Hợp tác phát triển du lịch
  form: activity
  pattern: together
  parties: [{ province: dak-lak }, { province: khanh-hoa }]
`;

async function messages(more: string): Promise<string[]> {
  const read = await readFiles({
    'seeds/dak-lak.txt': 'Tỉnh Đắk Lắk hợp tác với Khánh Hòa.',
    'content/linkages/du-lich.yml': `${LINKAGE}  evidence: [{ article: dak-lak, quote: Đắk Lắk hợp tác với Khánh Hòa${more}\n`,
  });
  return runChecks(read, [unsupportedPath]).errors.map(({ field, message }) => `${field}: ${message}`);
}

it.each([', supports: [parties.1.province, title] }]', ' }]\n  inferred: { parties.1: theo tên tỉnh }'])(
  'passes paths of values that the record holds: %s',
  async (more) => {
    expect(await messages(more)).toEqual([]);
  },
);

it.each([
  ['a field of the schema that the record leaves out', ', supports: [period] }]', 'evidence.0.supports.0', 'period'],
  ['an item that is not there', ', supports: [parties.2] }]', 'evidence.0.supports.0', 'parties.2'],
  ['a reason for a value that is not written', ' }]\n  inferred: { period: theo bài }', 'inferred.period', 'period'],
])('refuses %s', async (_, more, at, path) => {
  expect(await messages(more)).toEqual([expect.stringContaining(`${at}: Bản ghi không ghi gì ở «${path}».`)]);
});
