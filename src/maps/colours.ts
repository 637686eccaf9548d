/** Colours of maps, shared by the drawing and the opened map. No imports: this file goes to the browser too. */

/** Classes of values from low to high, told apart in grey; the last is that of what joins two units. */
export const STEP_FILLS: readonly string[] = ['#dde3f4', '#b1bfe5', '#7a8fcf', '#4459ad', '#26367f'];
export const MAP_COLOURS = {
  water: '#e9eef1',
  land: '#f5f5f2',
  coast: '#c6cbcf',
  plain: '#fcfcfa',
  line: '#5d646e',
  /** Units that the map is about, where none is shaded. */
  own: '#e8e6dc',
  highlight: '#14171c',
  text: '#14171c',
};
