import { expect, it } from 'vitest';
import { areImagesAnswered, damagedImages } from '../../../tests/damagedImages';
import { createRng } from '../../engine/rng';
import { decodePng } from '../pictures/decodePng';
import { readGiven } from './readGiven';

it('damaged pictures, sets and texts of images are read or refused in a sentence, never with another error', async () => {
  const rng = createRng('3', 'damaged images');
  for (let k = 0; k < 150; k++) {
    const given = damagedImages(rng, (bytes) => bytes.slice(Math.floor(rng.uniform() * bytes.length)));
    await expect(areImagesAnswered(given), given.name.slice(0, 200)).resolves.toBeUndefined();
  }
});

it('what is larger than can be held is refused before it is read', async () => {
  const png = new Uint8Array(40);
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(png.buffer).setUint32(16, 90_000);
  new DataView(png.buffer).setUint32(20, 90_000);
  expect(() => decodePng(png, 'huge.png')).toThrow(/picture.tooLarge/);
  const idx = new Uint8Array(24);
  idx.set([0, 0, 8, 3, 0xff, 0xff, 0xff, 0xff, 0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
  await expect(
    readGiven([{ path: 'huge', bytes: idx }], () => {
      throw new Error('no picture');
    }),
  ).rejects.toThrow(/idx.cut/);
});
