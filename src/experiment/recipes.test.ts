import { describe, expect, it } from 'vitest';
import { datasets } from '../data/registry';
import { defaultParams } from '../engine/spec';
import { withDataset } from './edits';
import type { Experiment } from './experiment';
import { decodeLink, encodeExperiment } from './link';
import { defaultExperiment, normalizeExperiment } from './normalize';
import { newKeys } from './recipes';

const withRecipe = datasets.filter(({ recipe, own }) => recipe !== undefined && !own);
const opened = (link: string) => decodeLink(link).experiment;
const chosen = (experiment: Experiment, id: string) => normalizeExperiment(withDataset(experiment, id)).experiment;
const images = withRecipe.filter(({ gives, hasOldLinks = true }) => gives === 'image' && hasOldLinks);
const sequences = withRecipe.filter(({ group }) => group === 'sequences');
const [first, second] = images as [(typeof withRecipe)[number], (typeof withRecipe)[number]];

describe.each(withRecipe.map((entry) => [entry.id, entry] as const))('%s', (id, { recipe = '' }) => {
  it('opens with its recipe: a link of its name alone says all of it, and nothing in it has to be corrected', () => {
    const { experiment, notes } = decodeLink(`data=${id}`);
    expect(notes).toEqual([]);
    expect(encodeExperiment(experiment)).toBe(`data=${id}`);
    expect(decodeLink(`data=${id}&${recipe}`)).toEqual({ experiment, notes: [] });
    expect(experiment).toMatchObject({ optimizer: { id: 'adam' } });
    expect(experiment.epochs).toBeGreaterThan(0);
    expect(chosen(defaultExperiment(), id)).toEqual(experiment);
  });

  it.each(newKeys)('is by its recipe in a link that says %s', (key) => {
    const base = opened(`data=${id}`);
    const { hidden, learningRate, examples, dataset } = opened(`data=${id}&${key}=7`);
    expect({ hidden, learningRate, examples, dataset }).toEqual({
      hidden: base.hidden,
      learningRate: base.learningRate,
      examples: base.examples,
      dataset: base.dataset,
    });
  });
});

describe.each(images.map((entry) => [entry.id, entry] as const))('%s', (id, { mostExamples, defaults }) => {
  it('trains on all its images by a rate that falls to 0', () => {
    expect(opened(`data=${id}`)).toMatchObject({ examples: mostExamples, schedule: { id: 'cosineRun' } });
  });

  it('is in a link of before there were recipes what it was then', () => {
    for (const more of ['seed=3', 'batch=16', 'layers=conv8;same,maxpool,conv12;same,maxpool']) {
      const old = opened(`data=${id}&${more}`);
      expect(old).toMatchObject({
        examples: defaults?.examples,
        epochs: 0,
        schedule: { id: 'constant' },
        learningRate: 0.005,
        batchSize: 16,
      });
      expect(old).toMatchObject({ centred: false, augmentShift: 0, augmentMirror: false });
      expect(old.hidden.map(({ kind, units }) => [kind, units])).toEqual([
        ['conv', 8],
        ['maxpool', 0],
        ['conv', 12],
        ['maxpool', 0],
      ]);
      expect(decodeLink(encodeExperiment(old))).toEqual({ experiment: old, notes: [] });
    }
  });
});

describe.each(sequences.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  const { hasOldLinks = true, defaults, gives, recipe = '' } = entry;
  const usual = { ...defaultParams(entry) };

  it('is in a link of before there were recipes what it was then; a set that came later has always its recipe', () => {
    for (const more of ['seed=3', 'batch=16', `data.${entry.params[0]?.name}=${usual[entry.params[0]?.name ?? '']}`]) {
      const old = opened(`data=${id}&${more}`);
      if (hasOldLinks) {
        expect(old).toMatchObject({ epochs: 0, schedule: { id: 'constant' }, batchSize: 16, clipNorm: 0, dataset: { id, params: usual } });
        expect(old.learningRate).toBe(gives === 'symbols' ? 0.01 : 0.02);
        expect(old.hidden.map(({ kind, units }) => [kind, units])).toEqual([['lstm', gives === 'symbols' ? 24 : 8]]);
        if (entry.uses.examples) expect(old.examples).toBe(defaults?.examples);
      } else expect(old.hidden).toEqual(opened(`data=${id}`).hidden);
      expect(decodeLink(encodeExperiment(old))).toEqual({ experiment: old, notes: [] });
    }
  });

  it('keeps what a link says of it, beside the rest of its recipe', () => {
    const [param] = entry.params;
    if (!param) throw new Error('nothing can be chosen');
    const said = opened(`data=${id}&epochs=3&data.${param.name}=${param.min}`);
    expect(said.dataset.params).toEqual({ ...opened(`data=${id}`).dataset.params, [param.name]: param.min });
    expect(decodeLink(encodeExperiment(said))).toEqual({ experiment: said, notes: [] });
    expect(recipe).not.toMatch(/\bdata=/);
  });

  it('leaves a network of one’s own, and takes its data with the rest', () => {
    const other = sequences.find((candidate) => candidate.id !== id && candidate.gives === gives);
    if (!other) return;
    const before = opened(`data=${other.id}&epochs=9&layers=gru5`);
    const { dataset, examples } = opened(`data=${id}`);
    expect(chosen(before, id)).toMatchObject({ hidden: before.hidden, dataset, ...(entry.uses.examples && { examples }) });
  });
});

describe('another set', () => {
  it('brings its own recipe where that of the last one was not touched, whatever else was', () => {
    const before = { ...opened(`data=${first.id}`), learningRate: 0.1 };
    expect(chosen(before, second.id)).toEqual(opened(`data=${second.id}`));
  });

  it('leaves a network of one’s own as it is, and has its own way of changing images', () => {
    const before = opened(`data=${first.id}&epochs=9&layers=conv5,gap&augment.rotation=10&augment.shift=3`);
    const after = chosen(before, second.id);
    const { augmentShift, augmentMirror, centred } = opened(`data=${second.id}`);
    expect(after).toMatchObject({ hidden: before.hidden, epochs: 9, augmentRotation: 0, augmentShift, augmentMirror, centred });
  });

  it('without a recipe leaves nothing of one behind', () => {
    const after = chosen(opened(`data=${first.id}`), 'moons');
    expect(after).toMatchObject({ epochs: 0, schedule: { id: 'constant' }, centred: false, augmentShift: 0, batchSize: 10 });
    expect(encodeExperiment(after)).toMatch(/^data=moons/);
    const kept = chosen(
      { ...defaultExperiment(), schedule: { id: 'step', params: { factor: 0.5, every: 10, warmUp: 0 } }, epochs: 7 },
      'moons',
    );
    expect(kept).toMatchObject({ epochs: 7, schedule: { id: 'step' } });
  });
});
