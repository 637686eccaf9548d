/** Colours of maps, shared by the drawing and the opened map. No imports: this file goes to the browser too. */

/** Classes of values from low to high, told apart in grey. */
export const STEP_FILLS: readonly string[] = ['#cfe3ea', '#9cc5d3', '#639fb7', '#2f7894', '#0b4a63'];
export const MAP_COLOURS = {
  water: '#eaf2f5',
  land: '#f7f7f5',
  coast: '#c9cfd1',
  plain: '#f3eee0',
  line: '#5d6b70',
  highlight: '#a3320b',
  text: '#1d2a30',
};
