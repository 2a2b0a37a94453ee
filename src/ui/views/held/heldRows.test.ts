import { describe, expect, it } from 'vitest';
import { standardize } from '../../../data/standardize';
import type { RunInfo } from '../../../run/runInfo';
import { heldRows } from './heldRows';
import { withHeld } from './withHeld';

/** A table of two classes of which the first half of the rows is one each. */
function tableOf(columns: Readonly<Record<string, readonly number[]>>, featureNames = Object.keys(columns)) {
  const values = Object.entries(columns).map(([label, given]) => ({
    name: label.replace(/\W+/g, '_'),
    label,
    values: Float64Array.from(given),
  }));
  const count = values[0]?.values.length ?? 0;
  const axes = values.map((column) => standardize(column, count));
  const x = Float64Array.from({ length: count * axes.length }, (_, i) => values[i % axes.length]?.values[Math.floor(i / axes.length)] ?? 0);
  const t = Float64Array.from({ length: count }, (_, n) => Number(n >= count / 2));
  const info: Pick<RunInfo, 'axes' | 'pictureAxes' | 'featureNames' | 'x' | 't' | 'trainCount' | 'task'> = {
    axes,
    pictureAxes: [0, 1],
    featureNames: featureNames.map((label) => label.replace(/\W+/g, '_')),
    x,
    t,
    trainCount: count,
    task: 'binary',
  };
  return info;
}

const sides = { across: [1, 2, 3, 4, 5, 6], up: [6, 1, 5, 2, 4, 3] };

describe('the columns that can stand elsewhere', () => {
  it('are those of no side, first what tells most about the target, each over what it spans in steps of about a tenth of its spread', () => {
    const rows = heldRows(tableOf({ ...sides, noise: [0.31, 0.2, 0.4, 0.3, 0.41, 0.22], weight: [1010, 1250, 1130, 2210, 2470, 2390] }));
    expect(rows.map((row) => row.kind === 'number' && [row.axis.label, row.min, row.max, row.step])).toEqual([
      ['weight', 1000, 2500, 100],
      ['noise', 0.2, 0.41, 0.01],
    ]);
    expect(rows[0]).toMatchObject({ rest: expect.closeTo(1743.333, 2) });
  });

  it('leave out what the network does not read, and take what only a formula reads', () => {
    const table = { ...sides, a: [1, 5, 2, 9, 3, 4], ab: [1, 2, 1, 4, 3, 9] };
    const named = (features: readonly string[]) =>
      heldRows({ ...tableOf(table), featureNames: features }).map((row) => row.kind === 'number' && row.axis.name);
    expect(named(['across', 'ab'])).toEqual(['ab']);
    expect(named(['up', 'sin(a)'])).toEqual(['a']);
  });

  it('of one word each are one choice, of which just one holds', () => {
    const rows = heldRows(
      tableOf({ ...sides, 'colour = red': [1, 0, 0, 1, 0, 0], 'colour = green': [0, 1, 0, 0, 1, 0], 'colour = blue': [0, 0, 1, 0, 0, 1] }),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      label: 'colour',
      options: [
        { word: 'red', values: [1, 0, 0] },
        { word: 'green', values: [0, 1, 0] },
        { word: 'blue', values: [0, 0, 1] },
      ],
    });
  });

  it('of which a row can have none offer that too; two that go together are none of one', () => {
    const some = tableOf({ ...sides, 'port = S': [1, 0, 0, 1, 0, 0], 'port = C': [0, 1, 0, 0, 0, 0] });
    expect(heldRows(some)[0]).toMatchObject({
      options: [{ values: [1, 0] }, { values: [0, 1] }, { isNot: true, word: 'port', values: [0, 0] }],
    });
    const both = tableOf({ ...sides, 'has = cat': [1, 0, 0, 1, 0, 0], 'has = dog': [1, 1, 0, 0, 0, 0] });
    expect(heldRows(both)).toHaveLength(2);
  });

  it('of two values are a choice of these: the word and what is not it, or the numbers', () => {
    const [first, second] = heldRows(tableOf({ ...sides, 'Sex = male': [0, 0, 1, 1, 1, 1], code: [2, 1, 2, 1, 2, 1] }));
    expect(first).toMatchObject({
      label: 'Sex',
      options: [
        { word: 'male', isNot: true, values: [0] },
        { word: 'male', isNot: false, values: [1] },
      ],
    });
    expect(second).toMatchObject({
      label: 'code',
      options: [
        { word: '1', values: [1] },
        { word: '2', values: [2] },
      ],
    });
  });
});

it('what is held stands in the order of the table, and what goes back to its mean is no longer there', () => {
  const { axes } = tableOf({ a: [1, 2], b: [1, 2], c: [1, 3] });
  const held = withHeld({ axes }, [{ column: 'c', value: 1 }], [{ column: 'a', value: 2 }]);
  expect(held.map(({ column }) => column)).toEqual(['a', 'c']);
  expect(withHeld({ axes }, held, [{ column: 'c', value: null }])).toEqual([{ column: 'a', value: 2 }]);
});
