import type { Span } from './span.ts';

export interface FoundAddress extends Span {
  /** Host without `www.`, null for a mail address. */
  host: string | null;
  /** The address when the text writes it with http:// or https://. */
  url: string | null;
}

const URL_TEXT = String.raw`https?:\/\/[^\s<>"'“”‘’«»|(){}\[\]\\]{1,2000}`;
const MAIL = String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}`;
const HOST = String.raw`(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]{1,63}\.){1,5}(?:vn|com|net|org|gov|edu|info|asia|tv|news)(?![\p{L}\p{N}-])(?:\/[^\s<>"'“”«»|(){}\[\]\\]{0,2000})?`;
const ADDRESS = new RegExp(`${URL_TEXT}|${MAIL}|${HOST}`, 'giu');

/** Addresses of pages, sites and mailboxes. Closing punctuation is not part of an address. */
export function findAddresses(text: string): FoundAddress[] {
  return [...text.matchAll(ADDRESS)].map((match) => {
    const written = match[0].replace(/[.,;:!?…]{1,9}$/, '');
    const span = { start: match.index, end: match.index + written.length };
    if (/^[^/]*@/.test(written)) return { ...span, host: null, url: null };
    return { ...span, host: hostOf(written), url: /^https?:/i.test(written) && URL.canParse(written) ? written : null };
  });
}

function hostOf(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/?#:].*$/, '');
}
