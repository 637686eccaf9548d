/** A tile layer of another host, which a reader may ask for. No imports: this file goes to the browser too. */
export interface Tiles {
  /** Address with `{z}`, `{x}` and `{y}`. */
  url: string;
  /** Plain text. */
  attribution: string;
}

/** Scheme, host and port of a template, as a security policy names them. */
export function tileOrigin(template: string): string {
  return new URL(template).origin;
}

/** Reads `data-tiles`; undefined where the site has none. Throws on another shape. */
export function parseTiles(json: string | undefined): Tiles | undefined {
  if (json === undefined) return undefined;
  const { url, attribution } = JSON.parse(json) as Partial<Tiles>;
  if (typeof url !== 'string' || !tileOrigin(url).startsWith('https://')) throw new Error('invalid address of tiles');
  if (typeof attribution !== 'string') throw new Error('missing attribution of tiles');
  return { url, attribution };
}
