/** Tables for the reading of raw texts: what pages, newspapers and offices write around what they say. */
import figureUnitsJson from './reading/figure-units.json' with { type: 'json' };
import furnitureJson from './reading/furniture.json' with { type: 'json' };
import labelsJson from './reading/labels.json' with { type: 'json' };
import officesJson from './reading/offices.json' with { type: 'json' };
import outletsJson from './reading/outlets.json' with { type: 'json' };
import worksJson from './reading/works.json' with { type: 'json' };

/** What the value after a label is. */
export type LabelField = keyof typeof labelsJson.labels;
export const labels: Record<LabelField, string[]> = labelsJson.labels;
export const { outlets, aggregators, sections } = outletsJson;
export const furniture: Record<'headings' | 'leads' | 'lines' | 'menu', string[]> = furnitureJson;
export const works: Record<'heads' | 'actions' | 'cues' | 'funding', string[]> = worksJson;
export const figureUnits = figureUnitsJson.units;
export const offices: Record<'fields' | 'heads' | 'verbs', string[]> = officesJson;
