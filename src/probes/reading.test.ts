import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { probeAsks as asks } from '../../tests/probeAsks';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';
import { describeRun, type RunInfo } from '../run/runInfo';
import { viewOf } from '../run/runView';
import { sharedHosts } from '../run/sharedHosts';
import type { SimdHosts } from '../run/simdHosts';
import { createAsker } from './asker';
import type { ProbeEntry } from './probe';
import { type ProbeName, probes, type Question, questionOf, textOf } from './registry';

// whatever is asked of a run, and wherever it is sought to on the way, it ends with the bits of a run that nobody looked at

const hosts = nodeSimdHosts() as SimdHosts;

/** Every kind of layer, and all that has a stream or statistics of its own. */
const links = [
  'data=moons&examples=40&layers=5;batchNorm,4:relu;dropout0.4;skip1&optimizer=adam&inputNoise=0.1&validation=20&patience=50&every=2',
  'data=blobs&examples=60&layers=4:gelu;dropout0.2&penalty=l1Clipped&penalty.rate=0.01&leftover=carry&batch=7',
  'data=digits8x8&examples=60&layers=conv3;same;batchNorm;dropout0.2,maxpool,conv2;skip1,avgpool,6;dropout0.5&batch=9',
  'data=digits8x8&examples=60&layers=conv3,gap&optimizer=momentum',
  'data=addition&examples=24&layers=rnn3,lstm3;dropout0.3,gru2&clip=0.5',
  'data=names&examples=20&layers=embedding3,lstm3&schedule=cosine',
  'data=sine&examples=40&layers=4&optimizer=lbfgs&batch=40',
  'data=moons&examples=40&layers=5:relu,4:leakyRelu;dropout0.3',
];

const begin = (link: string) => {
  const { experiment } = decodeLink(link);
  return new Run({ experiment, sources: { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) }, simd: sharedHosts(hosts) });
};
const pool = { take: (length: number) => new Float32Array(length) };
const infoOf = (run: Run): RunInfo => describeRun({ runId: 1, run, axes: [] });
const asked = (run: Run, questions: Record<string, Question>) =>
  createAsker(viewOf(run.loop, infoOf(run).pictureAxes, pool, () => run.loop.gradient()))(questions);

const question = fc
  .tuple(fc.constantFrom(...(Object.keys(probes) as ProbeName[])), fc.nat(3))
  .map(([probe, n]) => textOf(probe, asks[probe](n) as never));
const action = fc.oneof(
  fc.record({ kind: fc.constant('step' as const) }),
  fc.record({ kind: fc.constant('ask' as const), texts: fc.array(question, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('seek' as const), epoch: fc.nat(4) }),
);

it.each(links.flatMap((link) => [`${link}&precision=double`, `${link}&precision=single`]))('%s', (link) => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 14 }), (actions) => {
      const [watched, alone] = [begin(link), begin(link)];
      for (const one of actions) {
        if (one.kind === 'step') for (const run of [watched, alone]) run.step();
        else if (one.kind === 'ask') asked(watched, Object.fromEntries(one.texts.map((text) => [text, questionOf(text)])));
        else if (watched.loop.stepInEpoch === 0) {
          const back = watched.loop.epoch;
          watched.seek(one.epoch);
          asked(watched, { g: questionOf(textOf('gradient', {})) });
          watched.seek(back);
        }
      }
      expect(watched.toBytes()).toEqual(alone.toBytes());
    }),
    { numRuns: 12 },
  );
});

it('answers are the same whoever else asks, and however often', () => {
  const run = begin(links[0] as string);
  for (let k = 0; k < 9; k++) run.step();
  const texts = (Object.keys(probes) as ProbeName[]).map((probe) => textOf(probe, asks[probe](2) as never));
  const together = asked(run, Object.fromEntries(texts.map((text) => [text, questionOf(text)])));
  for (const text of texts) for (let k = 0; k < 2; k++) expect(asked(run, { [text]: questionOf(text) })[text]).toEqual(together[text]);
});

it('no answer holds memory of the run', () => {
  const run = begin('data=moons&examples=40&layers=5&precision=single');
  const own = run.loop.network.parameters.buffer;
  const look = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) expect(value.buffer).not.toBe(own);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  const texts = (Object.keys(probes) as ProbeName[]).map((probe) => textOf(probe, asks[probe](2) as never));
  look(asked(run, Object.fromEntries(texts.map((text) => [text, questionOf(text)]))));
});

it('every probe says what it costs, and a finer picture costs more', () => {
  const run = begin(links[0] as string);
  const info = infoOf(run);
  for (const name of Object.keys(probes) as ProbeName[]) {
    const { cost } = probes[name] as unknown as ProbeEntry<unknown, unknown>;
    const [coarse, fine] = [cost(asks[name](1), info), cost(asks[name](3), info)];
    for (const value of [coarse.multiplyAdds, coarse.numbers]) expect(value).toBeGreaterThan(0);
    if (name === 'boundary' || name === 'unitMaps' || name === 'unitMap') expect(fine.multiplyAdds).toBeGreaterThan(coarse.multiplyAdds);
  }
});
