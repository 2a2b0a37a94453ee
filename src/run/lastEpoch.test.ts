import { describe, expect, it } from 'vitest';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { Run } from './run';

const opened = (link: string) => decodeLink(link).experiment;
const runOf = (link: string) => new Run({ experiment: opened(link) });
/** So many calls of `step`, or fewer. */
function trained(run: Run, calls = 1000): Run {
  for (let call = 0; call < calls && run.status.kind === 'ready'; call++) run.step();
  return run;
}
const link = 'data=moons&examples=60&batch=7&layers=4;dropout0.2&optimizer=adam';

describe('a last epoch', () => {
  it('ends the training, and what was trained until then is that of a run without one', () => {
    const run = trained(runOf(`${link}&epochs=3`));
    expect(run.status).toEqual({ kind: 'finished', epoch: 3 });
    expect(run.loop).toMatchObject({ epoch: 3, stepInEpoch: 0, step: 3 * run.loop.order.stepsPerEpoch });
    run.step();
    expect(run.loop.epoch).toBe(3);
    const free = trained(runOf(link), run.loop.step);
    expect(run.loop.network.parameters).toEqual(free.loop.network.parameters);
    expect(run.series.rows(0)).toEqual(free.series.rows(0));
  });

  it('that is raised lets it go on as if it had been the later one from the start', () => {
    const run = trained(runOf(`${link}&epochs=3`));
    run.change(opened(`${link}&epochs=5`));
    expect(run.status.kind).toBe('ready');
    expect(trained(run).loop.network.parameters).toEqual(trained(runOf(`${link}&epochs=5`)).loop.network.parameters);
    expect(run.status).toEqual({ kind: 'finished', epoch: 5 });
  });

  it('that is put before the place of the run ends it there; at an earlier place it goes on', () => {
    const run = trained(runOf(link), 40);
    run.change(opened(`${link}&epochs=2`));
    expect(run.status).toMatchObject({ kind: 'finished', epoch: run.loop.epoch });
    run.seek(1);
    expect(run.status.kind).toBe('ready');
    trained(run);
    expect(run.status).toEqual({ kind: 'finished', epoch: 2 });
    run.seek(2);
    expect(run.status).toEqual({ kind: 'finished', epoch: 2 });
    run.setParameters(new Map([[0, 1]]));
    expect(run.status).toEqual({ kind: 'finished', epoch: 2 });
  });

  it('is that of a saved run too', () => {
    const run = trained(runOf(`${link}&epochs=2`));
    const other = Run.fromBytes(run.toBytes(), { experiment: opened(`${link}&epochs=2`) });
    expect(other.status).toEqual({ kind: 'finished', epoch: 2 });
  });
});

describe('a cosine over the run', () => {
  const ratesOf = (text: string) => {
    const { loop } = runOf(text);
    const rates: number[] = [];
    while (loop.epoch < loop.experiment.epochs + 1) {
      rates.push(loop.nextRate());
      loop.advance(false);
    }
    return rates;
  };

  it.each(['own', 'carry'])('ends with its last epoch, whatever the batches, and never rises again: %s', (leftover) => {
    for (const batch of [7, 30]) {
      const rates = ratesOf(`data=moons&examples=60&layers=2&rate=0.1&schedule=cosineRun&epochs=4&batch=${batch}&leftover=${leftover}`);
      const perEpoch = rates.length / 5;
      expect(rates[0]).toBe(0.1);
      expect(rates[2 * perEpoch]).toBeCloseTo(0.05, 15);
      expect(rates[4 * perEpoch - 1]).toBeGreaterThan(0);
      expect(rates.slice(4 * perEpoch)).toEqual(Array(perEpoch).fill(0));
      for (let k = 1; k < rates.length; k++) expect(rates[k]).toBeLessThanOrEqual(rates[k - 1] as number);
    }
  });

  it('is half way at half the run after another update rule has begun with a memory of its own', () => {
    const text = 'data=moons&examples=60&layers=2&rate=0.1&schedule=cosineRun&epochs=4&batch=30';
    const run = trained(runOf(text), 2);
    run.change(opened(`${text}&optimizer=adam`));
    expect(run.loop.nextRate()).toBeCloseTo(0.05, 15);
  });

  it('brings a last epoch where none is set, and says so', () => {
    const { experiment, notes } = decodeLink('schedule=cosineRun');
    expect(experiment.epochs).toBe(30);
    expect(notes).toEqual([{ key: 'note.lastEpoch', values: { schedule: 'cosineRun', epochs: 30 } }]);
    expect(decodeLink(encodeExperiment(experiment))).toEqual({ experiment, notes: [] });
  });
});
