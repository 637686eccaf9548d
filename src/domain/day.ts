/** The day of a build, as one who makes something of it sees it: whoever asks is noticed. */
export interface Today {
  /** `YYYY-MM-DD`. What is made of it may be otherwise on any other day. */
  read(): string;
  /**
   * The last of some days that has come, or the day before the first of them: enough for those who ask only which of
   * them have come. What is made of it stays as it is until the next of them; once all have come, for good.
   */
  lastOf(turns: readonly string[]): string;
}

/**
 * Whether what is being made now has asked for the day. Making is synchronous, so that one place is enough; a build runs
 * several copies of this module, of which one makes the corpus and another the pages, so that the place is outside them.
 */
const ASKED = Symbol.for('lien-ket-vung.asked-for-the-day');
const shared = globalThis as { [ASKED]?: boolean };

/** The door to a day, `YYYY-MM-DD`. */
export function createToday(day: string): Today {
  return {
    read() {
      shared[ASKED] = true;
      return day;
    },
    lastOf(turns) {
      if (turns.some((turn) => turn > day)) shared[ASKED] = true;
      return turns.reduce((last, turn) => (turn <= day && turn > last ? turn : last), BEFORE_ALL);
    },
  };
}

const BEFORE_ALL = '0000-01-01';

/** What was made, and whether it depends on the day. */
export interface Made<T> {
  made: T;
  dependsOnDay: boolean;
}

/** Makes something and notices whether it asks for the day, also where it takes what `kept` has kept. */
export function noticed<T>(make: () => T): Made<T> {
  const wasAsked = shared[ASKED] ?? false;
  shared[ASKED] = false;
  try {
    const made = make();
    return { made, dependsOnDay: shared[ASKED] };
  } finally {
    shared[ASKED] = wasAsked;
  }
}

/** Takes what was made before: whoever takes it depends on the day if it does. */
export function taken<T>({ made, dependsOnDay }: Made<T>): T {
  if (dependsOnDay) shared[ASKED] = true;
  return made;
}
