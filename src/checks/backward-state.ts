import { keyOf } from '../corpus/types.ts';
import { formatWhen, type When } from '../domain/dates.ts';
import { isBefore, type DatedState } from '../facts/states.ts';
import type { Check } from './check.ts';

/** Stages of a collection's states, in the order in which they are lived through; a state that may recur has none. */
const STAGES: Record<string, Record<string, number>> = {
  projects: {
    identification: 0,
    preparation: 1,
    implementation: 2,
    completion: 3,
    decommissioning: 4,
    decommissioned: 5,
  },
  documents: { planned: 0, drafting: 1, submitted: 2, signed: 3, approved: 3, issued: 3, 'in-force': 4, expired: 5 },
  linkages: { proposed: 0, signed: 1, ongoing: 1, completed: 2, ended: 2 },
  programmes: { planned: 0, ongoing: 1, completed: 2 },
};

interface WrittenState extends DatedState {
  asWritten: string;
}

/** A record does not go back to a stage that it has left: what is completed is not prepared later. */
export const backwardState: Check = {
  id: 'backward-state',
  severity: 'warning',
  advice: 'Tình trạng đi theo trình tự: việc đã hoàn thành thì sau đó không còn ở bước chuẩn bị hay đang làm.',
  examples: {
    ok: `
      projects:
        - id: duong-ven-ho
          name: Đường ven hồ Lắk
          kind: road
          status:
            - { state: implementation, asWritten: đang thi công, date: 2023 }
            - { state: completion, asWritten: đã hoàn thành, date: 2023-06 }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      projects:
        - id: duong-ven-ho
          name: Đường ven hồ Lắk
          kind: road
          status:
            - { state: completion, asWritten: đã hoàn thành, date: 2022 }
            - { state: implementation, asWritten: đang thi công, date: 2023 }
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    for (const entry of entries) {
      const stages = STAGES[entry.collection];
      const { status = [], recurs } = entry.data as { status?: WrittenState[]; recurs?: string };
      if (!stages || recurs !== undefined) continue;
      for (const [index, state] of status.entries()) {
        const farther = status.find((other) => isFarther(stages, other, state) && isBefore(other, state));
        if (!farther) continue;
        const message =
          `«${state.asWritten}» (${shown(state.date)}) là bước trước của «${farther.asWritten}» (${shown(farther.date)}) mà lại có sau. ` +
          'Xem lại ngày và mã của hai tình trạng; nếu là giai đoạn sau, nên là một bản ghi riêng.';
        report({ record: keyOf(entry), path: `status.${index}.date`, message });
      }
    }
  },
};

function isFarther(stages: Record<string, number>, { state: a }: DatedState, { state: b }: DatedState): boolean {
  return (stages[a] ?? -1) > (stages[b] ?? Infinity);
}

function shown(date: When | undefined): string {
  return date === undefined ? 'không ngày' : formatWhen(date);
}
