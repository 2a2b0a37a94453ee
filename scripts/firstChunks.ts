import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
const page = source('main.tsx');
const worker = source('worker/worker.ts');
/** The worker and a page without one start these; what is fetched in them later shares their modules. */
const trainers = ['worker/serveTrainer.ts', 'worker/trainer.ts', 'worker/startWithParts.ts', 'worker/probeParts.ts'].map(source);
/** Comes right after the page, and with it what it shares with what is opened in it. */
const strip = source('ui/inspect/InspectStrip.tsx');
const stripWords = source('ui/words/en/parts/inspectStrip.ts');

/**
 * Puts what is needed at first into few chunks: all that the worker needs (nearly all of it is the page's too) into one, the rest of the page into
 * another: what one chunk takes from another is listed in both. Left alone,
 * the bundler parts them further by the lazy pieces that use them too, and many small files compress worse than few. No piece of the worker may
 * stand among the page's: they ask for a window as soon as they are loaded.
 */
export function firstChunks(): Rolldown.CodeSplittingGroup {
  const reached = new Map<string, ReadonlySet<string>>();
  return {
    debugName: 'first load',
    name(id, context) {
      /** An entry and all that is imported before it begins; of the worker what it fetches later too. */
      const withImports = (entry: string): ReadonlySet<string> => {
        const known = reached.get(entry);
        if (known) return known;
        const seen = new Set([entry]);
        for (const module of seen) {
          const { importedIds = [], dynamicallyImportedIds = [] } = context.getModuleInfo(module) ?? {};
          for (const imported of entry === worker ? [...importedIds, ...dynamicallyImportedIds] : importedIds) seen.add(imported);
        }
        reached.set(entry, seen);
        return seen;
      };
      if (id === page) return 'page'; // the page is its own entry
      if (!withImports(page).has(id)) {
        if (trainers.some((entry) => withImports(entry).has(id))) return 'common';
        if (id === stripWords) return 'strip';
        return withImports(strip).has(id) && !withImports(worker).has(id) ? 'strip' : null;
      }
      return withImports(worker).has(id) ? 'common' : 'page';
    },
  };
}
