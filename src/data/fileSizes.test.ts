import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fileSizes } from './fileSizes';
import { datasets } from './registry';

interface Manifest {
  readonly sets: readonly { readonly files: readonly { readonly path: string; readonly bytes: number }[] }[];
}

const shipped = (path: string) => new URL(`../../public/${path}`, import.meta.url);

it('every file that a dataset is read from has the size that manifest and disk give it', () => {
  const needed = datasets.flatMap(({ file, files = [] }) => (file ? [file, ...files] : files));
  const manifest = JSON.parse(readFileSync(shipped('data/manifest.json'), 'utf8')) as Manifest;
  expect(Object.keys(fileSizes).toSorted()).toEqual([...new Set(needed)].toSorted());
  for (const { path, bytes } of manifest.sets.flatMap(({ files }) => files)) {
    expect(fileSizes[`data/${path}`]).toBe(bytes);
    expect(statSync(shipped(`data/${path}`)).size).toBe(bytes);
  }
});
