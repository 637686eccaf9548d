import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { onceFor } from '../domain/once.ts';
import type { BriefView } from '../views/brief/view.ts';
import type { BriefInWords } from './docx.ts';
import type { BriefInSheets } from './xlsx.ts';

/** Kinds of files that an office program opens. */
export type OfficeKind = 'docx' | 'xlsx';

/** What the thread is asked for. All of it is copied for it, so that it gets no more than the file tells. */
export type Order = { number: number } & ({ kind: 'docx'; view: BriefInWords } | { kind: 'xlsx'; view: BriefInSheets });

/** What it answers. */
export interface Made {
  number: number;
  file: Uint8Array;
}

/**
 * A brief as a Word or Excel file, made by a thread of its own while this one goes on with the pages: who will need many
 * asks for all of them first. The same view and kind is made once.
 */
export function officeFile(view: BriefView, kind: OfficeKind): Promise<Uint8Array> {
  const known = filesOf(view);
  const file = known.get(kind) ?? order(kind, view);
  known.set(kind, file);
  return file;
}

const filesOf = onceFor((_view: BriefView) => new Map<OfficeKind, Promise<Uint8Array>>());

const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
let thread: Worker | undefined;
let orders = 0;

function order(kind: OfficeKind, view: BriefView): Promise<Uint8Array> {
  const number = orders++;
  const made = Promise.withResolvers<Uint8Array>();
  waiting.set(number, made);
  thread ??= startThread();
  thread.ref();
  thread.postMessage({ number, ...asked(kind, view) } satisfies Order);
  return made.promise;
}

function asked(kind: OfficeKind, { map: _, book, ...view }: BriefView) {
  if (kind === 'docx') return { kind, view };
  const { path, stamp, headTitle, notOfficial, siteName } = view;
  return { kind, view: { path, stamp, headTitle, notOfficial, siteName, ...(book ? { book } : {}) } };
}

function startThread(): Worker {
  // By its place in the checkout, where commands run: this module is bundled with the pages, the thread is not.
  const started = new Worker(join(process.cwd(), 'src/exports/office-thread.ts'));
  started.on('message', ({ number, file }: Made) => {
    waiting.get(number)?.resolve(file);
    waiting.delete(number);
    if (waiting.size === 0) started.unref();
  });
  started.on('error', (error) => {
    for (const made of waiting.values()) made.reject(error);
    waiting.clear();
    thread = undefined;
  });
  return started;
}
