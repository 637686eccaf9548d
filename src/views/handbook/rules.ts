import { CHECKS } from '../../checks/index.ts';
import { READING_FAULTS } from '../../checks/reading.ts';
import type { ViewContext } from '../common/context.ts';

/** Every rule that the check of the content has, for the handbook. */
export interface RulesView {
  groups: { id: string; heading: string; lead: string; rules: RuleView[] }[];
}

interface RuleView {
  /** Its anchor, and what stands in square brackets after a message. */
  id: string;
  advice: string;
  examples: { label: string; yaml: string }[];
}

/** Errors, warnings, and what is found already while files are read; each group in the order of ids. */
export function rulesView({ strings: { handbook } }: ViewContext): RulesView {
  const words = handbook.rules;
  const rules = (severity: 'error' | 'warning') =>
    CHECKS.filter((check) => check.severity === severity).map(({ id, advice, examples }) => ({
      id,
      advice,
      examples: [
        { label: words.ok, yaml: unindented(examples.ok) },
        { label: words.notOk, yaml: unindented(examples.notOk) },
      ],
    }));
  const reading = READING_FAULTS.map(({ id, advice }) => ({ id, advice, examples: [] }));
  const group = (id: keyof typeof words.groups, own: RuleView[]) => ({
    id: words.groups[id].id,
    heading: words.groups[id].heading,
    lead: words.groups[id].lead,
    rules: own.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  });
  return {
    groups: [group('errors', rules('error')), group('warnings', rules('warning')), group('reading', reading)],
  };
}

/** Lines without the blanks that they all begin with. */
function unindented(text: string): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  return lines.map((line) => line.slice(Math.min(...depths))).join('\n');
}
