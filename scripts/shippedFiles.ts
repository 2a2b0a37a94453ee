import { readFileSync } from 'node:fs';
import type { DataFiles, DatasetEntry } from '../src/data/dataset';
import { decodeSprite } from '../src/data/images/decodeSprite';

const read = (path: string) => new Uint8Array(readFileSync(new URL(`../public/${path}`, import.meta.url)));

/** What the page fetches for a dataset, from public/: sprites decoded, everything else as it is. */
export const shippedFiles = ({ files = [] }: DatasetEntry): DataFiles =>
  Object.fromEntries(files.map((path) => [path, path.endsWith('.png') ? decodeSprite(read(path)) : read(path)]));
