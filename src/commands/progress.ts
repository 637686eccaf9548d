/** Says what a long command is doing: one line that counts seconds on a terminal, plain lines elsewhere. */
export interface Progress {
  /** Ends the step before and begins one. */
  step(text: string): void;
  /** Prints a line of its own. */
  line(text: string): void;
  end(): void;
}

type Terminal = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean };

export function createProgress(terminal: Terminal = process.stderr): Progress {
  let current: { text: string; since: number; timer: NodeJS.Timeout } | undefined;
  const clear = () => terminal.write('\r\u001B[2K');
  const draw = () => {
    if (current) terminal.write(`\r${current.text} ${Math.round((Date.now() - current.since) / 1000)} giây`);
  };
  const end = () => {
    if (!current) return;
    clearInterval(current.timer);
    clear();
    current = undefined;
  };
  return {
    end,
    step(text) {
      end();
      if (!terminal.isTTY) {
        terminal.write(`${text}\n`);
        return;
      }
      current = { text, since: Date.now(), timer: setInterval(draw, 1000).unref() };
      draw();
    },
    line(text) {
      if (current) clear();
      terminal.write(`${text}\n`);
      draw();
    },
  };
}
