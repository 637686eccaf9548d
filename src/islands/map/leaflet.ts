import type * as LeafletTypes from 'leaflet';
import * as leaflet from 'leaflet';
import { escapeHtml } from '../../domain/text.ts';

/** Leaflet 1.9 is one CommonJS object: some bundlers hand it over as the default export, some as the namespace. */
export const L = (leaflet as unknown as { default?: typeof LeafletTypes }).default ?? leaflet;

/** A text as an attribution, which Leaflet takes as HTML and joins with commas. */
export function attributed(text: string): string {
  return escapeHtml(text.replace(/[.\s]+$/, ''));
}
