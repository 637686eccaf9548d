import { keyOf } from '../corpus/types.ts';
import type { Check, Mention } from './check.ts';

/** Fields that mean «above», «inside» or «after»: followed from record to record they never come back. */
const ONE_WAY = [/^parent$/, /^successors\.\d+$/, /^includes\.\d+$/];

/** Relations of documents with the same meaning; two plans may each conform to the other. */
const ONE_WAY_RELATIONS = new Set(['basis', 'implements', 'replaces', 'amends', 'part-of']);

/** Parents, successors, members, and what documents rest on or belong to do not go round in a circle. */
export const circularReference: Check = {
  id: 'circular-reference',
  severity: 'error',
  advice:
    'Cơ quan chủ quản, cơ quan kế tục, thành phần của chương trình và quan hệ giữa các văn bản không được quay vòng.',
  examples: {
    ok: `
      organizations:
        - id: so-ke-hoach-va-dau-tu-dak-lak
          name: Sở Kế hoạch và Đầu tư tỉnh Đắk Lắk
          level: province
          successors: [so-tai-chinh-dak-lak]
          citations: [{ title: Cổng thông tin tỉnh Đắk Lắk, publisher: UBND tỉnh Đắk Lắk }]
        - id: so-tai-chinh-dak-lak
          name: Sở Tài chính tỉnh Đắk Lắk
          level: province
          citations: [{ title: Cổng thông tin tỉnh Đắk Lắk, publisher: UBND tỉnh Đắk Lắk }]`,
    notOk: `
      organizations:
        - id: so-ke-hoach-va-dau-tu-dak-lak
          name: Sở Kế hoạch và Đầu tư tỉnh Đắk Lắk
          level: province
          successors: [so-tai-chinh-dak-lak]
          citations: [{ title: Cổng thông tin tỉnh Đắk Lắk, publisher: UBND tỉnh Đắk Lắk }]
        - id: so-tai-chinh-dak-lak
          name: Sở Tài chính tỉnh Đắk Lắk
          level: province
          successors: [so-ke-hoach-va-dau-tu-dak-lak]
          citations: [{ title: Cổng thông tin tỉnh Đắk Lắk, publisher: UBND tỉnh Đắk Lắk }]`,
  },
  run({ references }, report) {
    const steps = references.flatMap((mention) => {
      const field = oneWayField(mention);
      const { from, path, target, id } = mention;
      return field === undefined ? [] : [{ from: keyOf(from), field, path, to: `${target}/${id}` }];
    });
    for (const [, sameField] of Map.groupBy(steps, ({ field }) => field)) {
      const next = Map.groupBy(sameField, ({ from }) => from);
      const told = new Set<string>();
      const ringOf = rings(next.keys(), (key) => (next.get(key) ?? []).map((step) => step.to));
      for (const { from, path, to } of sameField) {
        const ring = ringOf.get(from);
        if (from === to || ring === undefined || ring !== ringOf.get(to)) continue;
        const near = wayBack(to, from, (key) => (next.get(key) ?? []).map((step) => step.to));
        const circle = near?.toSorted().join(' ') ?? ring;
        if (told.has(circle)) continue;
        told.add(circle);
        const way = near ?? [to, '…', from];
        report({ record: from, path, message: `Quay vòng: ${[from, ...way].join(' → ')}. Bỏ một mối trong vòng.` });
      }
    }
  },
};

/** The field, or the kind of relation, that a reference follows one way; undefined for any other reference. */
function oneWayField({ from, path }: Mention): string | undefined {
  if (ONE_WAY.some((field) => field.test(path))) return path.split('.')[0];
  const relation = /^relations\.(\d+)\.document$/.exec(path);
  const type =
    relation && from.collection === 'documents' ? from.data.relations?.[Number(relation[1])]?.type : undefined;
  return type !== undefined && ONE_WAY_RELATIONS.has(type) ? type : undefined;
}

/**
 * For each key that can be reached, one that stands for all that lead to it and to which it leads: two keys have the same
 * one if they lie on one ring (Tarjan 1972). Each step is taken once.
 */
function rings(keys: Iterable<string>, next: (key: string) => string[]): ReadonlyMap<string, string> {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const ringOf = new Map<string, string>();
  const open: string[] = [];
  const enter = (key: string) => {
    order.set(key, order.size);
    lowest.set(key, order.get(key)!);
    open.push(key);
    return { key, rest: next(key) };
  };
  const lower = (key: string, to: number) => lowest.set(key, Math.min(lowest.get(key)!, to));
  for (const start of keys) {
    const way = order.has(start) ? [] : [enter(start)];
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const to = here.rest.pop();
      if (to !== undefined) {
        if (!order.has(to)) way.push(enter(to));
        else if (!ringOf.has(to)) lower(here.key, order.get(to)!);
        continue;
      }
      way.pop();
      const before = way.at(-1);
      if (before) lower(before.key, lowest.get(here.key)!);
      if (lowest.get(here.key) === order.get(here.key))
        for (let key = open.pop()!; ; key = open.pop()!) {
          ringOf.set(key, here.key);
          if (key === here.key) break;
        }
    }
  }
  return ringOf;
}

/** Keys that are looked at for the way round. */
const MOST_KEYS = 50;

/** The shortest way from one key to another, both included; undefined when none is found near. */
function wayBack(start: string, goal: string, next: (key: string) => string[]): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  for (const key of cameFrom.keys()) {
    if (key === goal) return pathTo(goal, cameFrom);
    if (cameFrom.size > MOST_KEYS) return undefined;
    for (const each of next(key)) if (!cameFrom.has(each)) cameFrom.set(each, key);
  }
  return undefined;
}

function pathTo(goal: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let key: string | undefined = goal; key !== undefined; key = cameFrom.get(key)) way.unshift(key);
  return way;
}
