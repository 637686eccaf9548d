export type Child = Node | string | false | undefined;
type Attribute = string | boolean | ((event: Event) => void) | undefined;

/** An element with attributes; `on…` are listeners. What is false or undefined is left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

/** The panel and the lists stand beside the map, as in `region-map.css`. */
export function isWide(): boolean {
  return matchMedia('(min-width: 60rem)').matches;
}
