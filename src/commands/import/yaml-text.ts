import { stringify } from 'yaml';

/** Plain YAML: texts that could be read as something else in quotes, long ones on one line. */
export function yamlOf(value: unknown): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN', aliasDuplicateObjects: false });
}
