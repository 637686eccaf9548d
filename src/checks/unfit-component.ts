import type * as z from 'zod';
import { keyOf, type Entry } from '../corpus/types.ts';
import { compareText } from '../domain/order.ts';
import type { Call, Place } from '../mdx/nodes.ts';
import { ruleMessage } from '../schemas/rules.ts';
import { fieldsOf, referencesOf } from '../schemas/walk.ts';
import { editors } from '../strings/vi/editors.ts';
import type { Check, CheckInput } from './check.ts';
import { bodyOf, createTargetFault } from './dead-link.ts';
import { didYouMean, didYouMeanNamed, HintBudget, quoted } from './hint.ts';
import { createKnown } from './known.ts';

/** What is wrong, and the attribute in which it stands. */
interface Fault {
  attribute: string;
  message: string;
}

/** `<Timeline>`, `<Chart>`, `<ProvinceMap>`, `<Record>` and `<Quote>` name things that are there. */
export const unfitComponent: Check = {
  id: 'unfit-component',
  severity: 'error',
  advice:
    'Biểu đồ, bản đồ, bản ghi, trích dẫn đặt trong thân bài phải có thật, và biểu đồ chỉ nhận lựa chọn của chính nó.',
  examples: {
    ok: `
      bulletins:
        - id: gia-ca-phe
          title: Giá cà phê tại Đắk Lắk
          category: market-forecast
          date: 2024-05
          publisher: Sở Công Thương
          citations: [{ title: Bản tin giá, publisher: Sở Công Thương }]
          body: |
            <ProvinceMap province="dak-lak" />

            <Timeline record="articles/vi-du" />`,
    notOk: `
      bulletins:
        - id: gia-ca-phe
          title: Giá cà phê tại Đắk Lắk
          category: market-forecast
          date: 2024-05
          publisher: Sở Công Thương
          citations: [{ title: Bản tin giá, publisher: Sở Công Thương }]
          body: |
            <ProvinceMap province="dac-lak" />

            <Timeline record="articles/vi-duu" />`,
  },
  run(input, report) {
    const faultsOf = createFaults(input);
    for (const entry of input.entries) {
      const calls = bodyOf(entry, input.corpus)?.components ?? [];
      const charts = new Map<string, Call>();
      // What the parser refused is missing from a call and has been told; the rest is looked at all the same.
      for (const call of calls)
        for (const { attribute, message } of [...faultsOf(call, entry), ...repeated(call, charts)]) {
          const { line, column }: Place = call.attributes[attribute] ?? call;
          report({ record: keyOf(entry), path: '', message, at: { line, column } });
        }
    }
  },
};

/** One chart twice in a body says nothing twice, and its two tables would bear one name. */
function repeated(call: Call, charts: Map<string, Call>): Fault[] {
  if (call.name !== 'Chart' || call.props['name'] === undefined) return [];
  const key = JSON.stringify(Object.entries(call.props).sort(([a], [b]) => compareText(a, b)));
  const first = charts.get(key);
  if (first) return [{ attribute: 'name', message: `Biểu đồ này đã có ở dòng ${first.line} của bài.` }];
  charts.set(key, call);
  return [];
}

function createFaults(input: CheckInput): (call: Call, from: Entry) => Fault[] {
  const known = createKnown(input);
  const budget = new HintBudget();
  const targetFault = createTargetFault(input);

  function recordFault(attribute: string, { props }: Call, from: Entry): Fault[] {
    const target = props[attribute];
    const message = target === undefined ? undefined : targetFault(String(target), String(target), from);
    return message ? [{ attribute, message }] : [];
  }

  function idFault(attribute: string, target: string, id: unknown): Fault[] {
    const table = id === undefined ? undefined : known(target);
    if (!table || table.names.has(String(id)) || !table.complete) return [];
    const hint = didYouMeanNamed(String(id), table.names, budget);
    return [{ attribute, message: `Không có ${table.one} «${String(id)}» trong ${table.where}.${hint}` }];
  }

  function places(call: Call, from: Entry): Fault[] {
    const { province, region } = call.props;
    return [
      ...recordFault('record', call, from),
      ...idFault('province', '@unit', province),
      ...idFault('region', '@region', region),
    ];
  }

  function quoteFaults(call: Call, from: Entry): Fault[] {
    const wrong = recordFault('record', call, from);
    const key = String(call.props['record'] ?? '');
    // A record that could not be read, or a quote of which was not found, is told where it is written.
    if (key === '' || wrong.length > 0 || input.broken.has(key) || !input.corpus.byKey.has(key)) return wrong;
    const count = input.corpus.clausesOf.get(key)?.length ?? 0;
    const number = call.props['number'] ?? 1;
    if (Number.isInteger(number) && Number(number) >= 1 && Number(number) <= count) return [];
    if (count === 0) return [{ attribute: 'record', message: `Bản ghi «${key}» không có trích dẫn nào.` }];
    return [
      { attribute: 'number', message: `Bản ghi «${key}» có ${count} trích dẫn, đánh số từ 1; ở đây là «${number}».` },
    ];
  }

  function chartFaults({ props: { name, ...options } }: Call): Fault[] {
    if (name === undefined) return [];
    const schema = input.figures.get(String(name))?.options;
    if (!schema) {
      const ids = [...input.figures.keys()];
      const hint = didYouMean(String(name), ids) || (ids.length > 0 ? ` Các biểu đồ: ${ids.join(', ')}.` : '');
      return [{ attribute: 'name', message: `Không có biểu đồ «${String(name)}».${hint}` }];
    }
    const { success, data, error } = schema.safeParse(options);
    if (!success) return error.issues.flatMap((issue) => optionFaults(issue, schema, options));
    return referencesOf(schema, data).flatMap(({ path, target, id }) => idFault(path, target, id));
  }

  return (call, from) => {
    switch (call.name) {
      case 'Timeline':
      case 'ProvinceMap':
        return places(call, from);
      case 'Record':
        return recordFault('to', call, from);
      case 'Quote':
        return quoteFaults(call, from);
      case 'Chart':
        return chartFaults(call);
      default:
        return [];
    }
  };
}

/** What the options of a figure refuse, said as of an attribute. */
function optionFaults(issue: z.core.$ZodIssue, schema: z.ZodType, options: Record<string, unknown>): Fault[] {
  const names = fieldsOf(schema).map(([field]) => field);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((attribute) => ({
      attribute,
      message: `Biểu đồ này không có thuộc tính ${attribute}${
        didYouMean(attribute, names).replace(/^ /, '. ') ||
        (names.length > 0 ? `; chỉ có ${names.join(', ')}.` : '; chỉ cần name.')
      }`,
    }));
  const attribute = String(issue.path[0] ?? 'name');
  const found = options[attribute];
  if (found === undefined) return [{ attribute, message: `Biểu đồ này thiếu thuộc tính ${attribute}.` }];
  const wrong = `Thuộc tính ${attribute} không nhận ${quoted(String(found))}.`;
  if (issue.code !== 'invalid_value')
    return [{ attribute, message: `${wrong} ${ruleMessage(editors.rules, issue.message)}.` }];
  const values = issue.values.map(String);
  return [{ attribute, message: `${wrong}${didYouMean(String(found), values)} Chọn một trong: ${values.join(', ')}.` }];
}
