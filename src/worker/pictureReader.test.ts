import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { preparationOf } from '../data/images/preparations';
import { readKeptImages } from '../data/ownImages/keptImages';
import type { DecodedPixels, PictureTask } from './pictureProtocol';
import { PictureReader } from './pictureReader';

const inputs = 'tests/inputs-labs';
const file = (path: string, bytes: Uint8Array | string = readFileSync(`${inputs}/${path}`)) => ({
  path,
  content: new Blob([bytes as Uint8Array<ArrayBuffer>]),
});

async function read(task: PictureTask, decoded: DecodedPixels | null = null) {
  const reader = new PictureReader();
  reader.startPictures(task);
  let answer = await reader.continuePictures();
  let asked = 0;
  while (answer.kind === 'underWay' || answer.kind === 'decode') {
    if (answer.kind === 'decode') asked++;
    answer = await (answer.kind === 'decode' ? reader.continuePictures(decoded) : reader.continuePictures());
  }
  return { answer, asked };
}

describe('a reader of pictures', () => {
  it('gives what an experiment keeps of an IDX pair', async () => {
    const files = ['x01-images-idx3-ubyte', 'x01-labels-idx1-ubyte'].map((path) => file(path));
    const { answer } = await read({ kind: 'images', files });
    if (answer.kind !== 'read' || answer.result.kind !== 'images') throw new Error(answer.kind);
    const { text, counts, samples } = answer.result;
    expect(counts).toEqual(Array.from({ length: 10 }, () => 2));
    const raw = readFileSync(`${inputs}/x01-images-idx3-ubyte`).subarray(16);
    expect([...(readKeptImages(text)?.pixels ?? [])]).toEqual([...raw]);
    expect(samples.map(({ length }) => length)).toEqual(Array.from({ length: 10 }, () => 2 * 784));
  });

  it('asks for what only a page can decode, and turns a light ground dark', async () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9);
    const data = new Uint8ClampedArray(4 * 36).fill(255);
    data.fill(0, 4 * 14, 4 * 14 + 3);
    const files = ['a/1.jpg', 'a/2.jpg', 'b/1.jpg'].map((path) => file(path, jpeg));
    const { answer, asked } = await read({ kind: 'images', files }, { width: 6, height: 6, data });
    expect(asked).toBe(3);
    if (answer.kind !== 'read' || answer.result.kind !== 'images') throw new Error(answer.kind);
    expect(answer.result.counts).toEqual([2, 1]);
    expect([...(answer.result.samples[1] ?? [])].map((value, i) => (value > 0 ? i : -1)).filter((i) => i >= 0)).toEqual([14]);
  });

  it('names what was left out, and refuses in a sentence', async () => {
    const png = readFileSync(`${inputs}/i01-ink-on-paper.png`);
    const files = [file('a/1.png', png), file('b/1.png', png), file('b/notes.txt', 'no picture')];
    const { answer } = await read({ kind: 'images', files });
    expect(answer).toMatchObject({ result: { leftOut: [{ name: 'b/notes.txt', reason: { key: 'picture.none' } }] } });
    const refused = await Promise.all([
      read({ kind: 'images', files: [file('a/1.png', png), file('a/2.png', png)] }),
      read({ kind: 'images', files: [file('i01-ink-on-paper.png')] }),
      read({ kind: 'images', files: [file('notes.txt', 'no picture')] }),
      read({ kind: 'picture', file: file('i09-empty.png'), shape: [28, 28, 1], preparation: preparationOf('mnist', null) }),
    ]);
    expect(refused.map(({ answer: { kind, ...rest } }) => [kind, 'sentence' in rest && rest.sentence.key])).toEqual([
      ['refused', 'images.oneClass'],
      ['refused', 'images.onePicture'],
      ['refused', 'images.noSet'],
      ['refused', 'picture.empty'],
    ]);
  });

  it('gives up a task for the next one', async () => {
    const reader = new PictureReader();
    reader.startPictures({ kind: 'images', files: [file('a/1.jpg', Uint8Array.of(0xff, 0xd8))] });
    reader.startPictures({
      kind: 'picture',
      file: file('i02-transparent.png'),
      shape: [28, 28, 1],
      preparation: preparationOf('mnist', null),
    });
    let answer = await reader.continuePictures();
    while (answer.kind === 'underWay') answer = await reader.continuePictures();
    expect(answer).toMatchObject({ kind: 'read', result: { kind: 'picture' } });
  });
});
