import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { precisionOf } from '../experiment/precision';
import type { SimdHosts } from '../run/simdHosts';
import { TrainingLoop } from '../run/trainingLoop';
import { inEnglish } from '../ui/words/inEnglish';
import { Trainer } from './trainer';

const hosts = nodeSimdHosts();

function loopOf(link: string): TrainingLoop {
  const { experiment } = decodeLink(link);
  const loop = new TrainingLoop({ experiment, sources: { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) }, simd: hosts });
  loop.evaluate();
  return loop;
}

describe('the precision of an experiment', () => {
  it.each([
    ['data=xor', 'double'],
    ['data=sine&layers=16', 'double'],
    ['data=xor&layers=32', 'single'],
    ['data=digits8x8', 'single'],
    ['data=addition', 'single'],
    ['data=addition&precision=double', 'double'],
    ['data=xor&precision=single', 'single'],
    ['data=xor&precision=single&optimizer=bfgs', 'double'],
    ['activation=tanh&networkShape=40,40&dataset=circle&seed=0.5', 'double'],
  ])('%s: %s', (link, precision) => {
    expect(precisionOf(decodeLink(link).experiment)).toBe(precision);
  });

  it('stands in the link where it was chosen', () => {
    expect(encodeExperiment(decodeLink('data=xor&precision=single').experiment)).toContain('precision=single');
    expect(encodeExperiment(decodeLink('data=digits8x8').experiment)).not.toContain('precision');
  });
});

describe.each([
  'data=digits8x8&examples=60&layers=conv3;same;batchNorm,maxpool,conv4;stride2;skip1,8;dropout0.4',
  'data=addition&examples=60&layers=lstm5,gru4',
  'data=moons&layers=33,7:elu&precision=single&penalty=l2&optimizer=adamw',
])('in singles: %s', (link) => {
  it('is the double-precision run to seven digits at first, and the same run to the bit again', () => {
    const [single, again, double] = [loopOf(link), loopOf(link), loopOf(`${link}&precision=double`)];
    expect([single.kernels.precision, double.kernels.precision]).toEqual(['single', 'double']);
    expect(Math.abs(single.scores.trainLoss / double.scores.trainLoss - 1)).toBeLessThan(1e-5);
    for (let k = 0; k < 6; k++) for (const run of [single, again, double]) run.advance(true);
    expect(again.snapshot()).toEqual(single.snapshot());
    expect(Math.abs(single.scores.trainLoss / double.scores.trainLoss - 1)).toBeLessThan(1e-2);
  });
});

describe('what this machine does not have', () => {
  const withoutMemory = () => {
    throw new RangeError('WebAssembly.Memory(): could not allocate memory');
  };
  const started = (link: string, trainer: Trainer) => {
    const result = trainer.start({ experiment: decodeLink(link).experiment });
    if (!result.ok) throw new Error(inEnglish.say(result.sentence));
    return [result.info.precision, result.info.notes.map(inEnglish.say).join(' ') || null];
  };

  it.each([
    ['precision=single', hosts, 'single', null],
    ['precision=fused', hosts, 'fused', null],
    ['precision=fused', { ...hosts, fused: null }, 'single', 'no fused multiply–add'],
    ['precision=fused', null, 'double', 'no WebAssembly SIMD'],
    ['precision=single', null, 'double', 'no WebAssembly SIMD'],
    ['precision=auto', null, 'double', 'no WebAssembly SIMD'],
    ['precision=single', { ...hosts, single: withoutMemory }, 'double', 'no memory for it'],
    ['precision=fused', { ...hosts, fused: withoutMemory }, 'single', 'no fused multiply–add'],
    ['precision=double', null, 'double', null],
  ])('%s falls back to the nearest, and says so', (setting, simd, precision, note) => {
    const [got, said] = started(`data=addition&examples=40&${setting}`, new Trainer(simd));
    expect(got).toBe(precision);
    if (note === null) expect(said).toBeNull();
    else expect(said).toContain(note);
  });
});

describe('runs that follow each other in a trainer', () => {
  const points = 'data=moons&layers=7,5:elu&optimizer=adam&batch=7';
  const link = `${points}&precision=single`;
  const other = 'data=digits8x8&examples=60&layers=conv3;same;batchNorm,maxpool,8;dropout0.4';
  const startOf = (trainer: Trainer, text: string, keepTraining = false) => {
    const { experiment } = decodeLink(text);
    return trainer.start({ experiment, files: shippedFiles(entryOf(datasets, experiment.dataset.id)), keepTraining });
  };
  const trained = (trainer: Trainer) => {
    trainer.advance({ maxSteps: 30, budgetMs: Number.POSITIVE_INFINITY });
    return trainer.save();
  };
  const alone = (text: string) => {
    const trainer = new Trainer(hosts);
    startOf(trainer, text);
    return trained(trainer);
  };

  it('are what they are alone, to the bit, whatever stood in their place', () => {
    const trainer = new Trainer(hosts);
    const [double, fused] = [`${points}&precision=double`, `${other}&precision=fused`];
    for (const text of [link, other, link, double, other, fused, other, fused, fused, link]) {
      expect(startOf(trainer, text).ok).toBe(true);
      expect(trained(trainer)).toEqual(alone(text));
    }
  });

  it.each(['single', 'fused'])('in %s precision one that cannot start leaves the present one as it is', (precision) => {
    const trainer = new Trainer(hosts);
    const text = `${points}&precision=${precision}`;
    for (const before of [text, `${other}&precision=${precision}`, text]) expect(startOf(trainer, before).ok).toBe(true);
    for (let k = 0; k < 2; k++) {
      const refused = startOf(trainer, `data=digits8x8&examples=60&layers=conv3;kernelSize5,conv3;kernelSize5&precision=${precision}`);
      expect(refused.ok).toBe(false);
    }
    expect(trained(trainer)).toEqual(alone(text));
  });

  it('a change of the rate goes on from where the run was', () => {
    const trainer = new Trainer(hosts);
    startOf(trainer, link);
    trained(trainer);
    const before = trainer.advance({ maxSteps: 0, budgetMs: 0 });
    expect(startOf(trainer, `${link}&rate=0.2`, true)).toMatchObject({ ok: true, kept: true });
    const { parameters, step } = trainer.advance({ maxSteps: 0, budgetMs: 0 });
    expect({ parameters, step }).toEqual({ parameters: before.parameters, step: before.step });
  });
});

it('a saved run knows its precision, and no other run goes on from it', () => {
  const start = (precision: string, simd: SimdHosts | null, bytes?: Uint8Array) => {
    const trainer = new Trainer(simd);
    const { experiment } = decodeLink(`data=moons&layers=5&precision=${precision}`);
    return { trainer, result: trainer.start({ experiment, saved: bytes && { bytes, series: null } }) };
  };
  for (const [precision, simd, other] of [
    ['single', null, 'double'],
    ['fused', hosts && { ...hosts, fused: null }, 'single'],
  ] as const) {
    const bytes = start(precision, hosts).trainer.save();
    expect(start(precision, hosts, bytes).result.ok).toBe(true);
    expect(start(precision, simd, bytes).result).toEqual({
      ok: false,
      sentence: { key: 'savedRun.precision', values: { given: precision, wanted: other } },
    });
  }
});

it('fused and plain singles differ in their last digits only', () => {
  const [single, fused, again] = ['single', 'fused', 'fused'].map((precision) => loopOf(`data=moons&layers=33&precision=${precision}`));
  for (let k = 0; k < 5; k++) for (const run of [single, fused, again]) run.advance(true);
  expect(again.snapshot()).toEqual(fused.snapshot());
  expect(Math.abs(fused.scores.trainLoss / single.scores.trainLoss - 1)).toBeLessThan(1e-4);
});
