import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import type { DataFiles, DatasetEntry, Sprite } from '../src/data/dataset';

const read = (path: string) => new Uint8Array(readFileSync(new URL(`../public/${path}`, import.meta.url)));

/** What the page fetches for a dataset, from public/: sprites decoded, everything else as it is. */
export const shippedFiles = ({ files = [] }: DatasetEntry): DataFiles =>
  Object.fromEntries(files.map((path) => [path, path.endsWith('.png') ? decoded(read(path)) : read(path)]));

function decoded(png: Uint8Array): Sprite {
  const { width, height, data, channels, palette } = decode(png);
  const stored = palette ? 1 : channels;
  const rgba = new Uint8Array(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    const at = i * stored;
    const colour = palette ? palette[data[at]] : stored < 3 ? [data[at], data[at], data[at]] : data.subarray(at, at + 3);
    rgba.set([colour[0], colour[1], colour[2], 255], 4 * i);
  }
  return { width, height, rgba };
}
