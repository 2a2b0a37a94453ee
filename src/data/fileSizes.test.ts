import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { printOfBytes } from './bytesPrint';
import { filePrints } from './filePrints';
import { fileSizes } from './fileSizes';
import { datasets } from './registry';

interface Manifest {
  readonly sets: readonly { readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[] }[];
}

const shipped = (path: string) => new URL(`../../public/${path}`, import.meta.url);

it('every file that a dataset is read from is known by the size and the print of the one that the manifest describes', () => {
  const needed = datasets.flatMap(({ file, files = [] }) => (file ? [file, ...files] : files));
  const manifest = JSON.parse(readFileSync(shipped('data/manifest.json'), 'utf8')) as Manifest;
  expect(Object.keys(fileSizes).toSorted()).toEqual([...new Set(needed)].toSorted());
  expect(Object.keys(filePrints)).toEqual(Object.keys(fileSizes));
  for (const { path, bytes, sha256 } of manifest.sets.flatMap(({ files }) => files)) {
    expect(fileSizes[`data/${path}`]).toBe(bytes);
    const file = readFileSync(shipped(`data/${path}`));
    expect(file.length).toBe(bytes);
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
    expect(filePrints[`data/${path}`]).toBe(printOfBytes(file));
  }
});
