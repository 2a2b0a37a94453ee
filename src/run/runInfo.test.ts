import { expect, it } from 'vitest';
import { startedRun } from '../../tests/startedRun';

it('a column names its parameters with their places and shapes; what has none is empty', () => {
  const { info } = startedRun('circle');
  expect(info.layers.map(({ params }) => params)).toEqual([
    [],
    [
      { role: 'weight', offset: 0, shape: [4, 2] },
      { role: 'bias', offset: 8, shape: [4] },
    ],
    [
      { role: 'weight', offset: 12, shape: [2, 4] },
      { role: 'bias', offset: 20, shape: [2] },
    ],
    [
      { role: 'weight', offset: 22, shape: [1, 2] },
      { role: 'bias', offset: 24, shape: [1] },
    ],
  ]);
  expect(info.parameterCount).toBe(25);
});
