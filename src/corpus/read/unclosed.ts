import { Lexer } from 'yaml';

/** A quotation mark or bracket that nothing closes, from where it stands to where YAML gives up on it. */
export interface Unclosed {
  offset: number;
  end: number;
  mark: string;
}

/** Signs of the lexer that have no length in the text. */
const LEXER_SIGNS = new Set(['\u0002', '\u0018', '\u001f']);
const [FLOW_END, PLAIN_SCALAR] = ['\u0018', '\u001f'];
const CLOSED = /^(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')$/;
const CLOSES: Record<string, string> = { ']': '[', '}': '{' };

/**
 * The marks that a YAML text opens and does not close, in order of place. A quoted text that ends on another line with
 * words right behind it was ended by the mark that opens the next one.
 */
export function unclosedMarks(text: string): Unclosed[] {
  const found: Unclosed[] = [];
  let open: Unclosed[] = [];
  let quoted: Unclosed | undefined;
  let place = 0;
  const giveUp = () => {
    for (const each of open) found.push({ ...each, end: place });
    open = [];
  };
  for (const token of new Lexer().lex(text)) {
    if (LEXER_SIGNS.has(token)) {
      if (token === FLOW_END) giveUp();
      if (token === PLAIN_SCALAR && quoted) found.push({ ...quoted, end: text.length });
      if (token === PLAIN_SCALAR) quoted = undefined;
      continue;
    }
    const mark = token[0]!;
    if (token === '[' || token === '{') open.push({ offset: place, end: place, mark });
    else if (token === ']' || token === '}') {
      // What stands open inside the pair that is closed here is closed nowhere.
      for (let last = open.pop(); last && last.mark !== CLOSES[token]; last = open.pop())
        found.push({ ...last, end: place + 1 });
    }
    const isQuoted = mark === '"' || mark === "'";
    if (isQuoted && !CLOSED.test(token)) found.push({ offset: place, end: place + token.length, mark });
    if (isQuoted) quoted = token.includes('\n') && CLOSED.test(token) ? { offset: place, end: place, mark } : undefined;
    else if (!/^[ \t]+$/.test(token)) quoted = undefined;
    place += token.length;
  }
  giveUp();
  return found.sort((a, b) => a.offset - b.offset);
}
