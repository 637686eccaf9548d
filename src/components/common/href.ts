/** Site paths begin with a slash and know no base; what stands in an `href` begins with the base under which the site lives. */

/** `/van-ban/` → `/lien-ket-vung/van-ban/` under the base `/lien-ket-vung`. Other addresses and fragments pass unchanged. */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  return `${base.replace(/\/+$/, '')}${path}`;
}

/** The whole address of a path; undefined when the build was not told where the site lives. */
export function wholeAddress(path: string, site: URL | undefined): string | undefined {
  return site && new URL(withBase(path), site).href;
}

/** What a page's `refresh` says that leads on at once, to a site path. */
export function leadsTo(path: string): string {
  return `0; url=${withBase(path)}`;
}
