import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
const page = source('main.tsx');
const worker = source('worker/worker.ts');
/** The worker and a page without one start these; what is fetched in them later shares their modules. */
const trainers = [source('worker/trainer.ts'), source('worker/startWithParts.ts'), source('worker/probeParts.ts')];
/** Comes right after the page, and with it what it shares with what is opened in it. */
const strip = source('ui/inspect/InspectStrip.tsx');
const stripWords = source('ui/words/en/parts/inspectStrip.ts');

/**
 * Puts what is needed at first into few chunks: what page and worker have in common into one, the rest of the page into another. Left alone,
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
      if (id === page) return null;
      if (!withImports(page).has(id)) {
        if (trainers.some((entry) => withImports(entry).has(id))) return 'trainer';
        if (id === stripWords) return 'strip';
        return withImports(strip).has(id) && !withImports(worker).has(id) ? 'strip' : null;
      }
      return withImports(worker).has(id) ? 'common' : 'page';
    },
  };
}
