import { beforeAll, describe, expect, it } from 'vitest';
import { csvReader } from '../data/csv';
import { writeDrawings } from '../data/ownImages/drawings';
import { writeImages } from '../data/ownImages/keptImages';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { withDataset, withOwnData } from './edits';
import { limits } from './limits';
import { decodeLink, encodeExperiment } from './link';
import { defaultExperiment, normalizeExperiment } from './normalize';
import { missingFile, printOf } from './ownFile';

beforeAll(() => csvReader.load());

const zigzag = [Array.from({ length: 12 }, (_, i) => [i / 12, i % 2] as const)];
const drawn = (count: number) =>
  writeDrawings([
    { name: 'zig, zag', drawings: Array.from({ length: count }, () => zigzag) },
    { name: '', drawings: [] },
  ]);
const opened = (csv: string, name = '') =>
  normalizeExperiment(withOwnData(defaultExperiment(), 'text', { csv, csvFile: { name, ...printOf(csv), task: 'multiclass' } })).experiment;

const images = (side: number) =>
  writeImages({
    shape: [side, side, 1],
    classes: ['a', 'b'],
    labels: Uint8Array.of(0, 1, 0, 1),
    pixels: Uint8Array.from({ length: 4 * side ** 2 }, (_, i) => (i * i * 2654435761) >>> 24),
  });

describe('drawn classes', () => {
  it('stand in a link as they are, with the recipe of their set', () => {
    const experiment = opened(drawn(5));
    const link = encodeExperiment(experiment);
    expect(link).toContain('csv=');
    expect(link).not.toContain('epochs');
    expect(experiment.epochs).toBeGreaterThan(0);
    expect(decodeLink(link)).toEqual({ experiment, notes: [] });
  });

  it('of more than two thousand characters are named, and the same experiment again with the text', () => {
    const text = drawn(100);
    expect(text.length).toBeGreaterThan(limits.drawingsInLink);
    expect(text.length).toBeLessThan(limits.csvInLink);
    const whole = opened(text, 'zig, zag');
    const { experiment, notes } = decodeLink(encodeExperiment(whole));
    expect(notes).toEqual([]);
    expect(missingFile(experiment)).toEqual({ name: 'zig, zag', ...printOf(text), task: 'multiclass' });
    expect(normalizeExperiment({ ...experiment, csv: text }).experiment).toEqual(whole);
  });

  it('begin with two classes of nothing', () => {
    const own = datasets.filter(({ begins }) => begins !== undefined);
    expect(own).toHaveLength(1);
    for (const { id, begins } of own) {
      expect(decodeLink(`data=${id}`).experiment.csv).toBe(begins);
      expect(normalizeExperiment(withDataset(defaultExperiment(), id)).experiment.csv).toBe(begins);
    }
  });
});

describe('images of files', () => {
  it('are their own kind of data, in a link where they are small', () => {
    const experiment = opened(images(4));
    expect(entryOf(datasets, experiment.dataset.id).gives).toBe('image');
    expect(experiment.split).toBe('classes');
    expect(decodeLink(encodeExperiment(experiment))).toEqual({ experiment, notes: [] });
  });

  it('are waited for where they are not', () => {
    const whole = opened(images(64), 'signs.zip');
    const { experiment } = decodeLink(encodeExperiment(whole));
    expect(missingFile(experiment)?.name).toBe('signs.zip');
    expect(decodeLink(encodeExperiment(whole).replace('multiclass', 'binary')).experiment.loss).toEqual(whole.loss);
    expect(normalizeExperiment({ ...experiment, csv: whole.csv }).experiment).toEqual(whole);
  });
});
