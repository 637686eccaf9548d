const METHODS = [
  ...['filter', 'find', 'findIndex', 'findLast', 'flatMap', 'forEach', 'includes', 'indexOf', 'map', 'reduce'],
  ...['slice', 'some', 'every', 'sort', 'toSorted'],
] as const;

/** Items of lists that the methods of `Array` were given while something ran: a clock that no machine makes slower. */
export async function stepsOf(run: () => Promise<unknown>): Promise<number> {
  let steps = 0;
  const list = Array.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const written = METHODS.map((name) => [name, list[name]!] as const);
  for (const [name, method] of written)
    list[name] = function (this: unknown[], ...args: unknown[]) {
      const result = method.apply(this, args);
      steps += name === 'slice' ? (result as unknown[]).length : this.length;
      return result;
    };
  try {
    await run();
  } finally {
    for (const [name, method] of written) list[name] = method;
  }
  return steps;
}
