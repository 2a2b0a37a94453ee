import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { decodeLink } from '../experiment/link';
import { Run } from './run';
import { runFromBytes } from './runBytes';
import { sharedHosts } from './sharedHosts';
import { typedText } from './typedText';

const hosts = nodeSimdHosts();
const small = 'examples=60&batch=10';
const links = [
  `data=moons&layers=4;batchNorm,3;dropout0.2&optimizer=adam&rate=0.01&${small}`,
  `data=digits8x8&layers=conv3,maxpool,conv2,6&augment.shift=1&optimizer=momentum&precision=single&${small}`,
  `data=digits8x8&layers=conv3,gap&precision=double&${small}`,
  `data=addition&layers=lstm4&optimizer=adam&${small}`,
  `data=sine&layers=3&validation=20&patience=2&rate=0.1&${small}`,
];

const begin = (link: string, typed = '') => {
  const { experiment, notes } = decodeLink(typed === '' ? link : `${link}&typed=${typed}`);
  expect(notes).toEqual([]);
  const files = shippedFiles(entryOf(datasets, experiment.dataset.id));
  return new Run({ experiment, sources: { files }, simd: hosts && sharedHosts(hosts), isTyped: true });
};
const typedOf = (run: Run) => typedText(run.byHand, run.loop.kernels.precision === 'single');
const stepsOf = ({ loop }: Run) => loop.order.stepsPerEpoch;
const trainTo = (run: Run, steps: number) => {
  while (run.loop.step < steps && run.status.kind === 'ready') run.step();
  while (run.loop.isClosing) run.step();
};
/** All that the run is, however it was typed. */
const stateOf = (run: Run) => {
  const { events: _, ahead: _ahead, base: _base, link: _link, ...rest } = runFromBytes(run.toBytes());
  return { ...rest, applied: 0, beforeChange: null };
};

describe.each(links)('%s', (link) => {
  const shared = () => {
    const run = begin(link);
    run.setParameters(new Map([[1, 0.25]]));
    const stepsPerEpoch = stepsOf(run);
    trainTo(run, 2 * stepsPerEpoch + 1);
    run.setParameters(new Map([[0, -0.5]]));
    run.setParameters(new Map([[2, 1.5]]));
    trainTo(run, 3 * stepsPerEpoch);
    run.setParameters(new Map([3, 4, 5, 6, 7].map((i) => [i, 0.1 * i - 0.3])));
    trainTo(run, 6 * stepsPerEpoch);
    return run;
  };

  it('what was typed at its epochs and trained on is the same run from the text of its link, to the bit', () => {
    const run = shared();
    const { text, isWhole } = typedOf(run);
    expect(isWhole).toBe(true);
    const other = begin(link, text);
    expect(typedOf(other).text).toBe(text);
    trainTo(other, run.loop.step);
    expect(typedOf(other).text).toBe(text);
    expect(stateOf(other)).toEqual(stateOf(run));
    expect(begin(link).loop.network.parameters).not.toEqual(begin(link, text).loop.network.parameters);
  });

  it('left on the way it goes on to the same bits, and can be sought through', () => {
    const run = shared();
    const { text } = typedOf(run);
    const first = begin(link, text);
    const stepsPerEpoch = stepsOf(first);
    trainTo(first, stepsPerEpoch);
    const second = Run.fromBytes(first.toBytes(), {
      experiment: first.experiment,
      sources: { files: shippedFiles(entryOf(datasets, first.experiment.dataset.id)) },
      simd: hosts && sharedHosts(hosts),
    });
    expect(typedOf(second).text).toBe(text);
    second.seek(0);
    trainTo(second, run.loop.step);
    second.seek(2);
    second.seek(6);
    expect(second.loop.network.parameters).toEqual(run.loop.network.parameters);
  });
});

it('whatever else is done by hand on the way takes another course: what lay ahead is forgotten', () => {
  const text = '1.5~0:1;4.20~0:2';
  const acts: ((run: Run) => void)[] = [
    (run) => run.setParameters(new Map([[1, 3]])),
    (run) => run.change({ ...run.experiment, learningRate: 0.07 }),
    (run) => run.setParameters(new Map([[1, 3]])),
  ];
  for (const act of acts) {
    const run = begin(links[0] as string, text);
    trainTo(run, 2 * stepsOf(run));
    act(run);
    expect(typedOf(run).text).toContain('1.5~0:1');
    expect(typedOf(run).text).not.toContain('4.20');
    trainTo(run, 5 * stepsOf(run));
    expect(typedOf(run).text).not.toContain('4.20');
  }
});

it('a run with other settings than it was shared with passes the place: it is typed there', () => {
  const run = begin(`data=moons&layers=3&examples=60&batch=7`, '2.10~0:0.75');
  trainTo(run, 2 * stepsOf(run) - 1);
  expect(run.loop.network.parameters[0]).not.toBe(0.75);
  trainTo(run, 2 * stepsOf(run));
  expect(run.loop.network.parameters[0]).toBe(0.75);
});
