/**
 * A mark of the timeline as its filter reads it: whether it has a date, its first and last year (0 where there is none),
 * and the numbers of its values among the options of the form. THIS FILE GOES TO THE BROWSER: types only.
 */
export type TimelineRow = [dated: 0 | 1, from: number, to: number, options: number[]];
