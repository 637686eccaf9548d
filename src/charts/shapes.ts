/**
 * Shapes on a 16 × 16 grid that differ in outline or filling, as the markup inside an element whose fill and stroke are
 * the colour of the text. Icons of the pages and marks of drawings are the same shapes.
 */
export const SHAPES = {
  triangle: '<path d="M8 1 15.5 15H.5z" stroke="none"/>',
  diamond: '<path d="M8 .5 15.5 8 8 15.5.5 8z" stroke="none"/>',
  'open-diamond': '<path d="M8 1.6 14.4 8 8 14.4 1.6 8z" fill="none" stroke-width="1.5"/>',
  round:
    '<path d="M2.5 8a5.5 5.5 0 1 1 1.6 3.9" fill="none" stroke-width="1.7"/><path d="M.8 10.2h6v5z" stroke="none"/>',
  dash: '<path d="M1.5 8h13" fill="none" stroke-width="1.7"/>',
  tick: '<path d="m1.5 8.5 4.2 4.5L14.5 3" fill="none" stroke-width="2.2"/>',
} as const;

export type ShapeName = keyof typeof SHAPES;
