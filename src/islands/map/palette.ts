import { MAP_COLOURS, STEP_FILLS } from '../../maps/colours.ts';

/** Colours of the canvas, which no style sheet reaches. */
export interface Palette {
  /** Of the classes, the lowest first. */
  steps: readonly string[];
  plain: string;
  line: string;
  land: string;
  coast: string;
  link: string;
  ink: string;
  paper: string;
}

/** The dark colours are those of the drawn maps on a screen. */
export function paletteOf(dark: boolean): Palette {
  const { plain, line, land, coast, text } = MAP_COLOURS;
  if (!dark) return { steps: STEP_FILLS, plain, line, land, coast, link: '#26367f', ink: text, paper: '#fcfcfa' };
  return {
    steps: ['#2f3a6f', '#3a488c', '#5062b4', '#8fa0e6', '#c6d1fb'],
    plain: '#262c45',
    line: '#6d7696',
    land: '#191d31',
    coast: '#3b425f',
    link: '#c6d1fb',
    ink: '#ecebe4',
    paper: '#12162b',
  };
}
