/** Words of the files that readers take, which the page of the site's words for them has. */
export interface TakeWords {
  /** The looks of drawings, as rules of classes without variables. */
  css: string;
  /** «Bộ lọc: {filter}.» */
  filter: string;
  /** «Nguồn:» */
  source: string;
  /** «Liên kết vùng, {address}. Dữ kiện: CC BY 4.0.» */
  origin: string;
  /** Heads of a list of dates. */
  dates: string[];
  /** Over the code of a frame. */
  code: string;
  copy: string;
  copied: string;
  /** The frame's height is told by messages. */
  height: string;
}

let loading: Promise<TakeWords> | undefined;

/** Fetched once; after a failure the next use tries again. */
export function wordsAt(address: string): Promise<TakeWords> {
  loading ??= fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.json() as Promise<TakeWords>;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
