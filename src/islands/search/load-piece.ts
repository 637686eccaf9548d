import type { LoadPiece } from '../../search/pieces.ts';
import type { Root } from '../../search/shapes.ts';

/** The pieces of the index call this function with what they hold. */
const TAKE = 'lienKetVungSearch';
type Take = (name: string, piece: unknown) => void;

/**
 * Loads pieces as scripts, which a page opened from a folder can do too. `base` is the site's, with a slash at the end. What
 * failed is tried again when it is asked for again; then the first piece is asked for past every cache, for it may be of
 * another build than the rest.
 */
export function pieceLoader(base: string): LoadPiece {
  const taken = new Map<string, unknown>();
  // Another part of the page may load pieces too.
  const page = globalThis as { [TAKE]?: Take };
  const before = page[TAKE];
  page[TAKE] = (name, piece) => {
    before?.(name, piece);
    taken.set(name, piece);
  };
  const asked = new Map<string, Promise<unknown>>();
  let hasFailed = false;
  const load: LoadPiece = (name) => {
    const known = asked.get(name);
    if (known) return known;
    const promise = addressOf(name)
      .then(runScript)
      .then(() => taken.get(name) ?? Promise.reject(new Error(`empty piece: ${name}`)))
      .catch((error: unknown) => {
        hasFailed = true;
        asked.clear();
        throw error;
      });
    asked.set(name, promise);
    return promise;
  };
  async function addressOf(name: string): Promise<string> {
    if (name === 'root') return `${base}tim-kiem/root.js${hasFailed ? `?${Date.now()}` : ''}`;
    const { folder } = (await load('root')) as Root;
    return `${base}tim-kiem/${folder}/${name}.js`;
  }
  return load;
}

function runScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`not loaded: ${src}`));
    };
    document.head.append(script);
  });
}
