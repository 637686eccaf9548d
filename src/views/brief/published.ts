/** Where the pages of a build stand. */
export interface Published {
  /** Undefined where the site has no public address yet. */
  site: URL | undefined;
  /** A path of the site below its base. */
  withBase: (path: string) => string;
  /** PDFs are printed beside the pages. */
  hasPdfs: boolean;
}

/** The whole address of a path, where the site has one. Addresses elsewhere pass unchanged. */
export function addressOf(path: string, { site, withBase }: Published): string {
  if (!path.startsWith('/')) return path;
  return site ? new URL(withBase(path), site).href : withBase(path);
}

/** An address as short as it can be written on paper: without its protocol, and without «www». */
export function shortAddressOf(path: string, published: Published): string {
  return addressOf(path, published).replace(/^https?:\/\/(www\.)?/, '');
}
