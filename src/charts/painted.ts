/** Drawings whose looks stand in attributes, for programs that know no style sheets. */

/** What a rule of a style sheet says: of the elements of a class, or of those of one name within them. */
interface Rule {
  className: string;
  tag: string | undefined;
  looks: Looks;
}
type Looks = ReadonlyMap<string, string>;

interface Element {
  tag: string;
  attributes: Map<string, string>;
  classes: readonly string[];
  looks: Looks;
  /** Something around it gives it lines. */
  isLined: boolean;
  content: string;
}

const TAG = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
/** What a drawing has for the page around it; what its marks stand for stays. */
const OF_PAGES = /^(class|role|tabindex|aria-.*)$/;
/** What `currentColor` is in a file. */
export const INK = '#14171c';

/**
 * The markup of a drawing with the rules of its classes written into it. An `<svg>` becomes a group at `at`. What is hidden
 * is left out; letters with a rim are set twice, as few programs can paint a rim first. `css` has no variables and no
 * `@` rules; throws on a selector other than a class, or an element within one.
 */
export function painted(markup: string, css: string, at: readonly [x: number, y: number]): string {
  const rules = rulesOf(css);
  const open: Element[] = [
    { tag: '', attributes: new Map(), classes: [], looks: new Map(), isLined: false, content: '' },
  ];
  let end = 0;
  for (const match of markup.matchAll(TAG)) {
    const [whole, closing, tag, text, alone] = match;
    open.at(-1)!.content += markup.slice(end, match.index);
    end = match.index + whole.length;
    if (!closing) open.push(elementOf(tag!, text!, open, rules));
    if (closing || alone) {
      const done = open.pop()!;
      open.at(-1)!.content += written(done, at);
    }
  }
  return open[0]!.content + markup.slice(end);
}

function elementOf(tag: string, text: string, open: readonly Element[], rules: readonly Rule[]): Element {
  const attributes = new Map([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name!, value!]));
  const classes = (attributes.get('class') ?? '').split(' ');
  const within = new Set(open.flatMap((each) => each.classes));
  const own = rules.filter((rule) => rule.tag === undefined && classes.includes(rule.className));
  const nearer = rules.filter((rule) => rule.tag === tag && within.has(rule.className));
  return {
    tag,
    attributes,
    classes,
    looks: new Map([...own, ...nearer].flatMap(({ looks }) => [...looks])),
    isLined: open.some((each) => (each.looks.get('stroke') ?? each.attributes.get('stroke') ?? 'none') !== 'none'),
    content: '',
  };
}

function written({ tag, attributes, looks, isLined, content }: Element, [x, y]: readonly [number, number]): string {
  if (looks.get('display') === 'none') return '';
  const isDrawing = tag === 'svg';
  const kept = [...attributes].filter(
    ([name]) => !OF_PAGES.test(name) && !(isDrawing && /^(viewBox|width|height|x|y|xmlns)$/.test(name)),
  );
  const all = new Map([
    ...(isDrawing ? [['transform', `translate(${x} ${y})`] as const] : []),
    ...kept,
    ...[...looks].filter(([name]) => PAINTED.has(name)),
  ]);
  const name = isDrawing ? 'g' : tag;
  if ((looks.get('paint-order') ?? all.get('paint-order')) !== 'stroke') return elementText(name, all, content);
  all.delete('paint-order');
  const rim = new Map([...all, ['fill', all.get('stroke') ?? 'none'] as const]);
  const bare = [...all].filter(([each]) => !each.startsWith('stroke'));
  const letters = new Map([...bare, ...(isLined ? [['stroke', 'none'] as const] : [])]);
  return elementText(name, rim, content) + elementText(name, letters, content);
}

const PAINTED: ReadonlySet<string> = new Set(['fill', 'stroke', 'stroke-width', 'font-weight']);

function elementText(tag: string, attributes: ReadonlyMap<string, string>, content: string): string {
  const text = [...attributes].map(([name, value]) => ` ${name}="${value.replaceAll('currentColor', INK)}"`).join('');
  return content === '' ? `<${tag}${text}/>` : `<${tag}${text}>${content}</${tag}>`;
}

function rulesOf(css: string): Rule[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors, body]) => {
    const looks = new Map(
      body!
        .split(';')
        .filter((each) => each.trim() !== '')
        .map((each) => {
          const [name, value] = each.split(':');
          return [name!.trim(), value!.trim()] as const;
        }),
    );
    return alone(selectors!.trim()).map((selector): Rule => {
      const [, className, tag] = /^\.([\w-]+)(?: (\w+))?$/.exec(selector) ?? [];
      if (className === undefined) throw new Error(`selector that no attribute can stand for: ${selector}`);
      return { className, tag, looks };
    });
  });
}

/** `:is(.a, .b) text` → `.a text`, `.b text`. */
function alone(selector: string): string[] {
  const [, list, rest] = /^:is\(([^()]*)\)(.*)$/.exec(selector) ?? [];
  return list === undefined ? selector.split(/\s*,\s*/) : list.split(/\s*,\s*/).map((each) => each + rest);
}
