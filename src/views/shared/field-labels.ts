import type { CollectionName } from '../../schemas/index.ts';
import { codeLabel as codeLabelIn, fieldLabel as fieldLabelIn } from '../../schemas/labels.ts';
import { vi } from '../../strings/vi/index.ts';

/** TODO: gone when every view looks words up with `context.strings`. */
export function fieldLabel(collection: CollectionName, path: string): string {
  return fieldLabelIn(vi, collection, path);
}

/** TODO: gone when every view looks words up with `context.strings`. */
export function codeLabel(collection: CollectionName, path: string, code: string): string {
  return codeLabelIn(vi, collection, path, code);
}
