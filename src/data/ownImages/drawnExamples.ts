import { createRng } from '../../engine/rng';
import { createAugmenter } from '../../engine/training/augmentation';
import type { DatasetRequest, ImageDataset } from '../dataset';
import { preparedInk } from '../pictures/prepared';
import { inkOfDrawing } from '../pictures/strokes';
import { DataError, say } from '../sentences';
import { copiedTo, type Drawing, type DrawnClass, drawnLimits, heldOutEvery, readDrawings } from './drawings';
import { drawnPreparation, drawnSide } from './preparation';

const changes = { shift: 2, rotation: 10, scale: 10, mirror: false, brightness: 0, contrast: 0 } as const;
const shape = [drawnSide, drawnSide, 1] as const;
const size = drawnSide * drawnSide;

const isHeldOut = (index: number) => index % heldOutEvery === heldOutEvery - 1;

/** [H, W] from 0 to 1. */
const imageOf = (drawing: Drawing): Float64Array =>
  preparedInk(inkOfDrawing(drawing), [drawnSide, drawnSide], drawnPreparation) ?? new Float64Array(size);

/** @throws DataError where there are too few classes, or too few drawings of one */
function enough(classes: readonly DrawnClass[] | null): readonly DrawnClass[] {
  if (!classes) throw new DataError(say('drawn.noTable', { reason: say('csv.damaged', { what: 'drawings' }) }));
  if (classes.length < drawnLimits.least) throw new DataError(say('drawn.tooFewNames', { classes: classes.length }));
  const few = classes.findIndex(({ drawings }) => drawings.length < drawnLimits.drawings);
  if (few >= 0)
    throw new DataError(
      say('drawn.tooFewDrawings', {
        name: classes[few].name || String(few + 1),
        drawings: classes[few].drawings.length,
        wanted: drawnLimits.drawings,
      }),
    );
  return classes;
}

/**
 * Of each class every fifth drawing for the test, as it was drawn; the others, and copies of them that are shifted, turned and scaled, to 200 for the
 * training. Classes take turns, so that any part of the training has them all.
 */
export function drawnExamples({ text = '', seeds }: DatasetRequest): ImageDataset {
  if (text === '') throw new DataError(say('drawn.noFile', {}));
  const classes = enough(readDrawings(text));
  const rng = createRng(seeds.data, 'data');
  const augmenter = createAugmenter({ augmentation: changes, shape, centre: [0], maxBatch: 1, rng });
  const one = new Float64Array(size);
  const parts = classes.map(({ drawings }) => {
    const images = drawings.map(imageOf);
    const test = images.filter((_, i) => isHeldOut(i));
    const drawn = images.filter((_, i) => !isHeldOut(i));
    const copies = Array.from({ length: Math.max(0, copiedTo - drawn.length) }, (_, i) => {
      augmenter.fill(drawn[i % drawn.length], Int32Array.of(0), 0, 1, one);
      return one.slice();
    });
    return { test, train: [...drawn, ...copies] };
  });
  const inTurn = (part: 'train' | 'test') => {
    const longest = Math.max(...parts.map((each) => each[part].length));
    return Array.from({ length: longest }, (_, i) =>
      parts.flatMap((each, k) => (i < each[part].length ? [{ image: each[part][i], k }] : [])),
    ).flat();
  };
  const train = inTurn('train');
  const all = [...train, ...inTurn('test')];
  const pixels = new Uint8Array(all.length * size);
  all.forEach(({ image }, n) => {
    for (let i = 0; i < size; i++) pixels[n * size + i] = Math.round(255 * Math.max(0, Math.min(1, image[i])));
  });
  const names = classes.map(({ name }, k) => name.trim() || String(k + 1));
  return {
    form: 'images',
    task: 'multiclass',
    shape,
    maxValue: 255,
    classes: names.map((name, k) => (names.indexOf(name) < k ? `${name} ${k + 1}` : name)),
    pixels,
    t: Float64Array.from(all, ({ k }) => k),
    trainCount: train.length,
  };
}
