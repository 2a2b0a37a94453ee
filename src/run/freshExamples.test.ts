import { expect, it } from 'vitest';
import { loadAllParts } from '../engine/part';
import { decodeLink } from '../experiment/link';
import { examplesOfEpoch } from './freshExamples';
import { Run } from './run';
import { TrainingLoop } from './trainingLoop';

await loadAllParts();

const link = 'data=lorenz&fresh=epoch&examples=30&data.steps=5&layers=lstm3&batch=8&precision=double';
const experiment = decodeLink(link).experiment;

it('every epoch trains on examples of its own, on the scale of the dataset, and scores stay with the dataset', () => {
  const loop = new TrainingLoop({ experiment });
  if (loop.dataset.form !== 'sequences') throw new Error('no sequences');
  const [first, second] = [1, 2].map((epoch) => examplesOfEpoch(experiment, loop.dataset as never, epoch));
  expect(first.x.length).toBe(loop.dataset.trainCount * 5);
  expect(second.x).not.toEqual(first.x);
  // the same attractor on the same scale: within the axis of what is read
  const { read } = loop.dataset;
  const wide = 1.5;
  for (const value of first.x) expect(value > wide * (read?.min ?? 0) && value < wide * (read?.max ?? 0)).toBe(true);
  const before = loop.data.inputs.slice();
  for (let epoch = 0; epoch < 3; ) if (loop.advance(true)) epoch++;
  expect(loop.data.inputs).toEqual(before);
});

it('a run is the same whatever it was sought to on the way, and another one than with the same examples throughout', () => {
  const trained = (from: string, seeks: readonly number[]) => {
    const run = new Run({ experiment: decodeLink(from).experiment });
    const toEpoch = (epoch: number) => {
      while (run.loop.epoch < epoch) run.step();
    };
    toEpoch(4);
    for (const epoch of seeks) run.seek(epoch);
    toEpoch(6);
    return run.loop.network.parameters.slice();
  };
  const straight = trained(link, []);
  expect(trained(link, [1, 3, 0])).toEqual(straight);
  expect(trained(link.replace('fresh=epoch', 'fresh=once'), [])).not.toEqual(straight);
});

it('a set of which there is only so much has the same examples throughout', () => {
  const fixed = new TrainingLoop({ experiment: decodeLink('data=addition&fresh=epoch&examples=40&layers=rnn2').experiment });
  const other = new TrainingLoop({ experiment: decodeLink('data=addition&fresh=once&examples=40&layers=rnn2').experiment });
  for (const loop of [fixed, other]) for (let epoch = 0; epoch < 3; ) if (loop.advance(false)) epoch++;
  expect(fixed.network.parameters).toEqual(other.network.parameters);
});
