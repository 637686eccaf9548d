import { expect, it } from 'vitest';
import type { MapShape } from '../../maps/map-model.ts';
import { exactness } from './panel-record.ts';

const point: MapShape['points'] = [[106, 21]];
const line: MapShape['lines'] = [
  [
    [106, 21],
    [107, 21],
  ],
];

it.each<[string, MapShape[], string]>([
  ['a work without a shape', [], 'unplaced'],
  ['a surveyed one', [{ precision: 'surveyed', points: point }], 'surveyed'],
  ['a sketched point', [{ precision: 'schematic', points: point, accuracyKm: 20 }], 'schematicPoint accuracy 20'],
  ['a sketched line', [{ precision: 'schematic', lines: line }], 'schematic'],
  [
    'parts, by the least exact, and the farthest that any is off',
    [
      { precision: 'surveyed', lines: line },
      { precision: 'approximate', points: point, accuracyKm: 0.5 },
      { precision: 'approximate', points: point, accuracyKm: 2 },
    ],
    'approximate accuracy 2',
  ],
])('the panel says how exactly it draws %s', (_, shapes, text) => {
  expect(exactness(shapes, (key, values = {}) => [key, ...Object.values(values)].join(' '))).toBe(text);
});
