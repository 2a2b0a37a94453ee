import { describe, expect, it } from 'vitest';
import type { InputAxis, PointDataset } from '../data/dataset';
import { heldPlaces } from '../data/heldValues';
import { decodeLink } from '../experiment/link';
import { viewOf } from '../run/runView';
import { TrainingLoop } from '../run/trainingLoop';
import { picturePlane } from './picturePlane';
import type { ProbeEntry } from './probe';
import { type AnswerOf, type AskOf, type ProbeName, probes } from './registry';

const pool = { take: (length: number) => new Float32Array(length) };
const runOf = (link: string) => new TrainingLoop({ experiment: decodeLink(link).experiment });

/** Asks a run as it stands. */
function ask<P extends ProbeName>(loop: TrainingLoop, probe: P, question: AskOf<P>): AnswerOf<P> {
  const entry = probes[probe] as unknown as ProbeEntry<AskOf<P>, AnswerOf<P>>;
  const answer = entry.create(viewOf(loop, [0, 1], pool, () => loop.gradient()))?.(question);
  if (!answer) throw new Error(`no answer to ${probe}`);
  return answer;
}
const activations: Record<string, (z: number) => number> = { tanh: Math.tanh, relu: (z) => Math.max(0, z), linear: (z) => z };

/** The network written out unit by unit, as a textbook has it. */
function forward(run: TrainingLoop, features: readonly number[]): number[][] {
  const columns = [[...features]];
  run.network.layers.forEach((layer, l) => {
    const [weight, bias] = layer.params.map((param) => param.value);
    const f = activations[run.experiment.hidden[l]?.activation ?? 'linear'] as (z: number) => number;
    columns.push(Array.from(bias, (b, u) => f(columns[l].reduce((z, x, i) => z + weight[u * columns[l].length + i] * x, b))));
  });
  return columns;
}

describe('the picture’s plane', () => {
  it('has row 0 on top, cells at their middles and other inputs at 0', () => {
    const axes = ['a', 'b', 'c'].map((name) => ({ name, label: name, min: -1, max: 1 }));
    const { features, rows } = picturePlane(axes, [2, 0], ['a', 'b', 'c', 'a*c'], 2);
    expect(rows).toBe(2);
    expect([...features]).toEqual([0.5, 0, -0.5, -0.25, 0.5, 0, 0.5, 0.25, -0.5, 0, -0.5, 0.25, -0.5, 0, 0.5, -0.25]);
  });
});

/** Cultivars by three columns of which the last spans no side. */
const threeColumns = `a,b,c,kind\n${Array.from({ length: 30 }, (_, n) => [n % 7, (3 * n) % 11, 100 + ((7 * n) % 13), n % 2 ? 'x' : 'y'].join()).join('\n')}`;

describe('a column that spans no side', () => {
  const run = runOf(`data=csv&csv=${encodeURIComponent(threeColumns)}&layers=3,2:relu&seed=5`);
  const { axes } = run.dataset as PointDataset;
  const cells = 7;

  it('stands where it is held, as it was measured, in the pictures of output and units', () => {
    const held = heldPlaces(axes, [{ column: 'c', value: 111 }]);
    const c = (111 - (axes[2]?.mean ?? 0)) / (axes[2]?.standardDeviation ?? 1);
    expect(held).toEqual([0, 0, c]);
    const { values } = ask(run, 'boundary', { cells, held });
    const maps = ask(run, 'unitMaps', { cells, held }).values;
    const fine = ask(run, 'unitMap', { layer: 1, unit: 2, cells, held })?.values;
    for (const [row, column] of [
      [0, 0],
      [3, 5],
      [6, 6],
    ] as const) {
      const at = ({ min, max }: InputAxis, share: number) => min + (max - min) * share;
      const input = [at(axes[0], (column + 0.5) / cells), at(axes[1], 1 - (row + 0.5) / cells), c];
      const columns = forward(run, input);
      const place = row * cells + column;
      expect(values[place]).toBeCloseTo(1 / (1 + Math.exp(-columns[3][0])), 6);
      expect(maps[2 * cells * cells + place]).toBeCloseTo(c, 5);
      expect(maps[5 * cells * cells + place]).toBeCloseTo(columns[1][2], 5);
      expect(fine?.[place]).toBeCloseTo(columns[1][2], 5);
    }
  });

  it('stands at its mean otherwise, whatever was asked before, and inside what its axis spans', () => {
    const held = (value: number) => heldPlaces(axes, [{ column: 'c', value }]);
    const before = [...ask(run, 'boundary', { cells }).values];
    const loop = probes.boundary.create(viewOf(run, [0, 1], pool, () => run.gradient()));
    const away = [...(loop?.({ cells, held: held(101) }).values ?? [])];
    expect([...(loop?.({ cells }).values ?? [])]).toEqual(before);
    expect(away).not.toEqual(before);
    expect(heldPlaces(axes, [{ column: 'no such', value: 3 }])).toBeUndefined();
    expect(held(1e9)?.[2]).toBe(axes[2]?.max);
  });
});

const axesOf = ({ dataset }: TrainingLoop) => (dataset.form === 'points' ? dataset.axes : []);

describe('a question about other weights', () => {
  it.each(['data=xor&layers=3,2:relu&seed=5', 'data=blobs3&layers=3&seed=5'])(
    'has the answer of a run that stands there, and leaves the run as it was (%s)',
    (link) => {
      const [run, there] = [runOf(link), runOf(link)];
      const own = Float64Array.from(run.network.parameters);
      const parameters = Array.from(own, (value, i) => value + Math.sin(i));
      there.network.parameters.set(parameters);
      expect(ask(run, 'unitMapsAt', { cells: 9, parameters })).toEqual(ask(there, 'unitMaps', { cells: 9 }));
      expect(ask(run, 'boundaryAt', { cells: 9, parameters })).toEqual(ask(there, 'boundary', { cells: 9 }));
      expect(run.network.parameters).toEqual(own);
      expect(ask(run, 'unitMaps', { cells: 9 })).not.toEqual(ask(there, 'unitMaps', { cells: 9 }));
      // weights of another network are none of this one
      expect(ask(run, 'unitMapsAt', { cells: 9, parameters: [1] })).toEqual(ask(run, 'unitMaps', { cells: 9 }));
    },
  );
});

describe('a sweep', () => {
  it('shows every unit’s own response and the output after its activation', () => {
    const run = runOf('data=xor&layers=3,2:relu&features=x1,x2,x1*x2&seed=5');
    const cells = 23; // more places than one chunk holds
    const plane = picturePlane(axesOf(run), [0, 1], run.data.features, cells);
    const { values } = ask(run, 'boundary', { cells });
    const maps = ask(run, 'unitMaps', { cells }).values;
    const total = cells * cells;
    for (const place of [0, 7, 300, total - 1]) {
      const columns = forward(run, [...plane.features.subarray(place * 3, place * 3 + 3)]);
      const probability = 1 / (1 + Math.exp(-columns[3][0]));
      expect(values[place]).toBeCloseTo(probability, 6);
      const shown = [...columns[0], ...columns[1], ...columns[2], probability];
      shown.forEach((value, unit) => {
        expect(maps[unit * total + place]).toBeCloseTo(value, 5);
      });
    }
  });

  it('names the winning class with its probability', () => {
    const run = runOf('data=blobs&layers=4');
    const plane = picturePlane(axesOf(run), [0, 1], run.data.features, 9);
    const { winners, values } = ask(run, 'boundary', { cells: 9 });
    for (let place = 0; place < 81; place += 10) {
      const logits = forward(run, [...plane.features.subarray(place * 2, place * 2 + 2)])[2];
      const shares = logits.map((z) => Math.exp(z) / logits.reduce((sum, other) => sum + Math.exp(other), 0));
      expect(winners?.[place]).toBe(shares.indexOf(Math.max(...shares)));
      expect(values[place]).toBeCloseTo(Math.max(...shares), 6);
    }
  });
});

describe('an example’s trace', () => {
  it('has pre-activations, outputs and the loss of that example, logits included', () => {
    const run = runOf('data=circle&layers=3&seed=2');
    const trace = ask(run, 'example', { index: 11 });
    const [features, hidden, [logit]] = forward(run, [...run.data.inputs.subarray(22, 24)]);
    expect([...trace.perLayer[0].output]).toEqual(features);
    hidden.forEach((value, unit) => {
      expect(trace.perLayer[1].output[unit]).toBeCloseTo(value, 12);
    });
    expect(trace.perLayer[2].preActivation[0]).toBeCloseTo(logit, 12);
    expect(trace.perLayer[2].output[0]).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
    const probability = run.dataset.t[11] === 1 ? trace.perLayer[2].output[0] : 1 - trace.perLayer[2].output[0];
    expect(trace.loss).toBeCloseTo(-Math.log(probability), 10);
  });
});

describe('the gradient', () => {
  it('is that of the mean training loss', () => {
    const run = runOf('data=moons&examples=50&layers=3&batch=7&seed=2');
    const gradient = ask(run, 'gradient', {});
    const { parameters } = run.network;
    const h = 1e-5;
    const lossWith = (index: number, value: number) => {
      const kept = parameters[index];
      parameters[index] = value;
      run.evaluate();
      parameters[index] = kept;
      return run.scores.trainLoss;
    };
    gradient.forEach((slope, index) => {
      const difference = (lossWith(index, parameters[index] + h) - lossWith(index, parameters[index] - h)) / (2 * h);
      expect(slope).toBeCloseTo(difference, 8);
    });
  });
});

describe('learning', () => {
  const trained = (link: string, epochs: number) => {
    const run = runOf(link);
    while (run.epoch < epochs) run.advance(false);
    run.evaluate();
    return run.scores;
  };

  it('solves the spiral within 500 epochs', () => {
    const { trainLoss } = trained('data=spiral&features=x1,x2,sin(x1),sin(x2)&layers=8,8,4&optimizer=adam&rate=0.01', 500);
    expect(trainLoss).toBeLessThan(0.05);
  });

  it('solves the first example that a newcomer sees', () => {
    expect(trained('', 100).testMetric).toBeGreaterThan(0.97);
  });

  it('cannot tell XOR apart without a hidden layer', () => {
    expect(trained('data=xor&layers=&optimizer=adam', 100).trainMetric).toBeLessThan(0.75);
  });

  it('fits a sine', () => {
    expect(trained('data=sine&layers=8,8&optimizer=adam&rate=0.01', 1000).testMetric).toBeGreaterThan(0.97);
  });
});

describe('the census', () => {
  const link = 'data=xor&examples=40&layers=3,2:relu&features=x1,x2,x1*x2&seed=5';

  it('is what every unit does over the training examples', () => {
    const run = runOf(link);
    const { examples, spread, isSilent, histograms } = ask(run, 'census', { ranges: [null, [-1, 1], null, [0, 1]] });
    expect(examples).toBe(20);
    const rows = Array.from({ length: examples }, (_, n) => forward(run, [...run.data.inputs.subarray(n * 3, n * 3 + 3)]));
    const outputs = (column: number, unit: number) =>
      rows.map((columns) => (column === 3 ? 1 / (1 + Math.exp(-(columns[3]?.[0] as number))) : (columns[column]?.[unit] as number)));
    let first = 0;
    for (const [column, units] of [3, 3, 2, 1].entries()) {
      const all: number[] = [];
      for (let unit = 0; unit < units; unit++) {
        const values = outputs(column, unit);
        const mean = values.reduce((sum, value) => sum + value, 0) / examples;
        const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / examples);
        expect(spread[first + unit]).toBeCloseTo(deviation, 6);
        expect(isSilent[first + unit]).toBe(values.every((value) => value === 0) ? 1 : 0);
        all.push(...values);
      }
      first += units;
      const { low, high, counts } = histograms[column] as (typeof histograms)[number];
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
      expect([low, high]).toEqual(
        [
          [Math.min(...all), Math.max(...all)],
          [-1, 1],
          [Math.min(...all), Math.max(...all)],
          [0, 1],
        ][column]?.map((end) => expect.closeTo(end, 6)),
      );
    }
  });

  it('finds units that never answer', () => {
    const run = runOf(link);
    const [weight, bias] = run.network.layers[1]?.params.map((param) => param.value) ?? [];
    weight?.subarray(0, 3).fill(0);
    bias?.fill(-1, 0, 1);
    const { isSilent, spread } = ask(run, 'census', { ranges: [] });
    expect([isSilent[6], spread[6]]).toEqual([1, 0]);
  });
});

describe('masks', () => {
  it('are those of the last example of the last batch, and none between two epochs', () => {
    const run = runOf('data=xor&examples=40&layers=3,6;dropout0.5&batch=8&seed=5');
    expect(ask(run, 'masks', {}).columns).toEqual([null, null, null, null]);
    run.advance(true);
    const [, first, second, output] = ask(run, 'masks', {}).columns;
    expect([first, output]).toEqual([null, null]);
    expect(second).toHaveLength(6);
    expect(new Set(second)).toEqual(new Set([0, 1]));
    run.advance(true);
    run.advance(true);
    expect(run.stepInEpoch).toBe(0);
    expect(ask(run, 'masks', {}).columns).toEqual([null, null, null, null]);
  });
});
