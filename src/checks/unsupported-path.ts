import type * as z from 'zod';
import { keyOf } from '../corpus/types.ts';
import type { Entry } from '../corpus/types.ts';
import { SHARED_FIELDS } from '../schemas/record.ts';
import { definitionOf } from '../schemas/index.ts';
import { walkFields } from '../schemas/walk.ts';
import type { Check } from './check.ts';
import { didYouMean, HintBudget } from './hint.ts';
import { visitObjects } from './visit-objects.ts';

/** `supports` and `inferred` speak of values that the record holds. */
export const unsupportedPath: Check = {
  id: 'unsupported-path',
  severity: 'error',
  advice: 'Đường dẫn ở supports và inferred phải dẫn tới một giá trị mà bản ghi có ghi: observations.0.period.',
  examples: {
    ok: `
      linkages:
        - id: dak-lak-khanh-hoa
          title: Hợp tác phát triển du lịch
          form: activity
          pattern: together
          parties: [{ province: dak-lak }, { province: khanh-hoa, asWritten: Nha Trang }]
          inferred: { parties.1.province: Nha Trang là thành phố của tỉnh Khánh Hòa }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      linkages:
        - id: dak-lak-khanh-hoa
          title: Hợp tác phát triển du lịch
          form: activity
          pattern: together
          parties: [{ province: dak-lak }, { province: khanh-hoa, asWritten: Nha Trang }]
          inferred: { parties.2.province: Nha Trang là thành phố của tỉnh Khánh Hòa }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    const budget = new HintBudget();
    for (const entry of entries) {
      const { schema } = definitionOf(entry.collection);
      let written: string[] | undefined;
      for (const { path, at } of pathsNamed(entry)) {
        if (isWritten(entry.data, path.split('.'))) continue;
        written ??= writtenPaths(schema, entry.data);
        const message = `Bản ghi không ghi gì ở «${path}».${didYouMean(path, written, budget)}`;
        report({ record: keyOf(entry), path: at, message });
      }
    }
  },
};

const EVIDENCE = /(^|\.)evidence\.\d+$/;

/** Paths that a record speaks of, and where it does. */
function pathsNamed(entry: Entry): { path: string; at: string }[] {
  const supported: { path: string; at: string }[] = [];
  visitObjects(entry.data, ({ supports }, at) => {
    if (!EVIDENCE.test(at) || !Array.isArray(supports)) return;
    for (const [index, path] of (supports as string[]).entries())
      supported.push({ path, at: `${at}.supports.${index}` });
  });
  const inferred = Object.keys(entry.data.inferred ?? {}).map((path) => ({ path, at: `inferred.${path}` }));
  return [...supported, ...inferred];
}

/** True when the path leads to a value. */
function isWritten(data: unknown, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return data !== undefined;
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return false;
  return isWritten((data as Record<string, unknown>)[key], rest);
}

/** Paths of a record's own values, for a hint. */
function writtenPaths(schema: z.ZodType, data: unknown): string[] {
  const paths: string[] = [];
  walkFields(schema, data, ({ path, value }) => {
    if (value !== undefined && !SHARED_FIELDS.includes(path.split('.')[0]!)) paths.push(path);
  });
  return paths;
}
