import { describe, expect, it } from 'vitest';
import { exampleIndex, exampleWord } from '../../experiment/shownExample';
import { classSplit } from '../split';
import { readKeptImages, writeImages } from './keptImages';
import { fileExamples } from './ownExamples';

const images = {
  shape: [2, 3, 1] as const,
  pixels: Uint8Array.from({ length: 60 }, (_, i) => (i * 37) % 256),
  classes: ['a, b', 'ü', '3'],
  labels: Uint8Array.of(0, 1, 2, 0, 1, 2, 0, 1, 2, 0),
};
const request = { params: {}, examples: 0, noisePercent: 0, trainPercent: 70, seeds: { data: '1', split: '1' }, split: 'classes' as const };

describe('images kept as a text', () => {
  it('are the same again', () => expect(readKeptImages(writeImages(images))).toEqual(images));

  it('say what trains where the files do, thinned as well', () => {
    const said = { ...images, trainCount: 6 };
    expect(readKeptImages(writeImages(said))).toEqual(said);
    expect(readKeptImages(writeImages({ ...images, trainCount: 10 }))).toBeNull();
    const { t, pixels, trainCount } = fileExamples({ ...request, split: 'column', text: writeImages(said) });
    expect([trainCount, ...t]).toEqual([6, ...images.labels]);
    expect(pixels).toEqual(images.pixels);
  });

  it('are named by a place that stays theirs however they are divided', async () => {
    await classSplit.load();
    const divided = (trainPercent: number, seed: string) => {
      const { places, trainCount, t } = fileExamples({
        ...request,
        trainPercent,
        seeds: { data: '1', split: seed },
        text: writeImages(images),
      });
      return { info: { trainCount, count: t.length, images: { places } }, places: places ?? new Int32Array() };
    };
    const before = divided(60, '1');
    const chosen = before.info.trainCount + 1;
    const word = exampleWord(chosen, before.info);
    expect(exampleIndex(word, before.info)).toBe(chosen);
    const after = [divided(70, '1'), divided(60, '2'), divided(50, '3'), divided(90, '4')].map(({ info, places }) => {
      const index = exampleIndex(word, info);
      return { isItself: index !== null && places[index] === before.places[chosen], trains: index !== null && index < info.trainCount };
    });
    expect(after.every(({ isItself }) => isItself)).toBe(true);
    expect(new Set(after.map(({ trains }) => trains))).toEqual(new Set([true, false]));
    expect(exampleIndex(`test${images.labels.length + 1}`, before.info)).toBeNull();
  });

  it('are characters that a link leaves as they are', () => {
    const [, , , packed] = writeImages(images).split('\n');
    expect(packed).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['cut', (text: string) => text.slice(0, -9)],
    ['of other sizes', (text: string) => text.replace('2,3,1,10', '2,3,1,11')],
    ['of fewer classes', (text: string) => text.replace(',3\n', '\n')],
    ['of huge images', (text: string) => text.replace('2,3,1,10', '1000,1000,3,10000')],
  ])('that are %s are not read', (_, damage) => expect(readKeptImages(damage(writeImages(images)))).toBeNull());

  it('are divided within every class, each with its own pixels', async () => {
    await classSplit.load();
    const { t, pixels, trainCount } = fileExamples({ ...request, text: writeImages(images) });
    expect(trainCount).toBe(7);
    expect([...t.subarray(7)].toSorted()).toEqual([0, 1, 2]);
    const rows = (of: Uint8Array, classOf: ArrayLike<number>) =>
      Array.from(classOf, (k, n) => [k, ...of.subarray(6 * n, 6 * n + 6)].join()).toSorted();
    expect(rows(pixels, t)).toEqual(rows(images.pixels, images.labels));
  });
});
