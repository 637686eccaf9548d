import { escapeHtml } from '../../domain/text.ts';

/** Leaflet as modules. Its main file is one CommonJS object, which bundlers hand over in different ways, and larger. */
export * as L from 'leaflet/dist/leaflet-src.esm.js';

/** A text as an attribution, which Leaflet takes as HTML and joins with commas. */
export function attributed(text: string): string {
  return escapeHtml(text.replace(/[.\s]+$/, ''));
}
