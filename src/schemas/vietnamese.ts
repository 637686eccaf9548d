import { vi } from '../strings/vi/index.ts';
import type { CollectionName } from './index.ts';
import type { FieldMeta } from './field.ts';
import type { CollectionWord, FieldWord } from './labels.ts';

/** TODO: this file goes when every view looks words up with `context.strings`; schemas know no language. */
export interface VietnameseMeta extends FieldMeta {
  title?: string;
  description?: string;
  labels?: Record<string, string>;
}

export function inVietnamese(meta: FieldMeta): VietnameseMeta {
  const [object = '', name = ''] = (meta.field ?? '').split('.');
  const word = (vi.fields as Record<string, Record<string, FieldWord>>)[object]?.[name];
  const labels = (vi.codes as Record<string, Record<string, string>>)[meta.codes ?? ''];
  return {
    ...meta,
    ...(word ? { title: word.label, description: word.advice } : {}),
    ...(labels ? { labels } : {}),
  };
}

export function vietnameseOf(name: CollectionName): CollectionWord {
  return vi.collections[name];
}
