import { expect, it } from 'vitest';
import type { RunInfo } from '../run/runInfo';
import { fitView, showOwnImage, useView } from './viewStore';

const run = (dataset: string, trainCount: number) =>
  fitView({ dataset, trainCount, count: trainCount + 50, layers: [] as unknown } as RunInfo);

it('an image of one’s own goes with its data set', () => {
  showOwnImage({ dataset: 'first', strokes: [], image: null });
  run('first', 200);
  expect(useView.getState().own).not.toBeNull();
  run('second', 200);
  run('first', 200);
  expect(useView.getState().own).toBeNull();
});
