/** What the filter around a figure or a list is asked, in the words of its form. */

/** The elements that narrow what stands in them. */
const FILTERS = 'timeline-filter, link-matrix, record-filter, region-map';

export function filterAround(element: Element): HTMLElement | undefined {
  return (location.search !== '' && element.closest<HTMLElement>(FILTERS)) || undefined;
}

/** «Hình thức: kết nối; Lĩnh vực: du lịch»; empty where nothing is asked. */
export function askedIn(filter: HTMLElement | undefined): string {
  if (!filter) return '';
  const isMap = filter.localName === 'region-map';
  const own = isMap
    ? [...filter.querySelectorAll('fieldset')].map(groupWords)
    : [...filter.querySelectorAll('label')].map(fieldWords);
  return own.filter(Boolean).join('; ');
}

/** Of the map's form what leaves records out: its fields with a list, and a range of years. */
export function narrowedIn(filter: HTMLElement | undefined): string {
  const fields = [...(filter?.querySelectorAll('label:has(select)') ?? [])].map((label) =>
    fieldWords(label as HTMLLabelElement),
  );
  const years = textOf(filter?.querySelector('.map-range:not([data-whole]) output'));
  return [years, ...fields].filter(Boolean).join('; ');
}

/** How much was found, as the filter says it. */
export function foundIn(filter: HTMLElement | undefined): string {
  return textOf(filter?.querySelector('.map-found, .matrix-found, [role=search] [data-status]'));
}

/** What a group of the map's form holds: «Đếm: liên kết», «Năm: 2019–2021». */
function groupWords(group: HTMLFieldSetElement): string {
  const range = group.querySelector('.map-range:not([data-whole])');
  const fields = [...group.querySelectorAll('label')].map((label) => {
    const input = label.querySelector<HTMLInputElement>('[type=radio], [type=checkbox]');
    if (input) return input.checked ? textOf(label) : '';
    return label.querySelector('select') ? fieldWords(label) : '';
  });
  const held = [textOf(range?.querySelector('output')), ...fields].filter(Boolean);
  return held.length > 0 ? `${textOf(group.querySelector('legend'))}: ${held.join(', ')}` : '';
}

/** Of a select, or of a box for words; the order asks nothing. */
function fieldWords(label: HTMLLabelElement): string {
  const field = label.querySelector<HTMLSelectElement | HTMLInputElement>('select, [type=search]');
  if (!field || field.value === '' || field.name === 'xep') return '';
  // Behind it stands how many records it finds.
  const value =
    field instanceof HTMLSelectElement
      ? textOf(field.selectedOptions[0]).replace(/\s*\([^()]*\)$/, '')
      : `«${field.value}»`;
  const name = [...label.childNodes].filter((node) => node !== field).map((node) => node.textContent);
  return `${name.join('').trim()}: ${value}`;
}

export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
