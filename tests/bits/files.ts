import { readFileSync } from 'node:fs';
import { datasets } from '../../src/data/registry';
import { entryOf } from '../../src/engine/spec';

/** The files of an image set, by path. */
export const filesOf = (dataset: string): Record<string, Uint8Array<ArrayBuffer>> =>
  Object.fromEntries(
    (entryOf(datasets, dataset).files ?? []).map((path) => [
      path,
      Uint8Array.from(readFileSync(new URL(`../../public/${path}`, import.meta.url))),
    ]),
  );
