import type { Entry } from '../../corpus/types.ts';
import type { Run } from '../../domain/run.ts';
import type { Holder } from '../../facts/duties.ts';
import { recordDay } from '../../facts/dates.ts';
import { longNameIn } from './case.ts';
import type { ViewContext } from './context.ts';
import { unitPath } from './paths.ts';
import { partyRun, recordRun } from './shown.ts';

/** Who holds a duty now, where a rule leads to one, and the acts that lead there. */
export interface NowHeld {
  now?: Run;
  laws: string[];
}

/** One who leads a task and has ended, and who holds the duty now. */
interface HeldDuty extends NowHeld {
  who: Run;
}

/** The duties of a task whose bearers have ended, in the order of those who lead. */
export function heldDuties(context: ViewContext, task: Entry<'directives'>): HeldDuty[] {
  const { corpus, facts } = context;
  return facts.duties(task).map(({ index, holder }) => ({
    who: partyRun(context, task.data.lead![index]!, recordDay(corpus, task)),
    ...nowHeld(context, holder),
  }));
}

/** Who holds the duties of a body that has ended; undefined while it stands. */
export function heldAfter(context: ViewContext, body: Entry<'organizations'>): NowHeld | undefined {
  const follower = context.facts.follower(body);
  return follower && nowHeld(context, follower.holder);
}

function nowHeld(context: ViewContext, holder: Holder | undefined): NowHeld {
  return { ...(holder ? { now: holderRun(context, holder) } : {}), laws: holder?.laws ?? [] };
}

/** Who holds a duty: a body by its record, else the unit, or its office by the name of its kind. */
function holderRun(context: ViewContext, { unit, agency, organization }: Holder): Run {
  if (organization !== undefined) return recordRun(context, `organizations/${organization}`);
  if (unit === undefined) return { text: context.agencyName(agency!) ?? agency! };
  const { units, facts, strings, format } = context;
  const place = longNameIn(format, units.nameAt(unit, facts.unitDay));
  const text = agency === undefined ? place : strings.unit.officeOf(context.agencyName(agency) ?? agency, place);
  return { text, path: unitPath(units, unit) };
}

/** «nay là Sở Tài chính tỉnh Phú Thọ (suy ra)», for a line that leads to the task's page; empty where all stand. */
export function dutyLine(context: ViewContext, task: Entry<'directives'>): string {
  return dutyText(context, task, () => '');
}

/** «nay là Sở Tài chính tỉnh Phú Thọ (suy ra theo Nghị quyết 202/2025/QH15 ngày 12/6/2025)», for paper; empty where all stand. */
export function dutyCell(context: ViewContext, task: Entry<'directives'>): string {
  return dutyText(context, task, (laws) => laws.join(', '));
}

/** «nay phụ trách: Sở Tài chính tỉnh Phú Thọ (suy ra)», for a line that does not say who led the task. */
export function dutyAlone(context: ViewContext, task: Entry<'directives'>): string {
  const duties = heldDuties(context, task);
  const words = context.strings.tasks.duty;
  if (duties.every(({ now }) => now === undefined)) return duties.length > 0 ? words.notKnown : '';
  const holders = duties.map(({ who, now }) =>
    now ? words.inferred(now.text, '') : words.each(who.text, words.unknown),
  );
  return words.heldBy(holders.join(', '));
}

function dutyText(context: ViewContext, task: Entry<'directives'>, acts: (laws: readonly string[]) => string): string {
  const duties = heldDuties(context, task);
  const words = context.strings.tasks.duty;
  if (duties.every(({ now }) => now === undefined)) return duties.length > 0 ? words.notKnown : '';
  const alone = task.data.lead!.length === 1;
  return duties
    .map(({ who, now, laws }) => {
      const held = now ? words.inferred(words.now(now.text), acts(laws)) : words.unknown;
      return alone ? held : words.each(who.text, held);
    })
    .join('; ');
}
