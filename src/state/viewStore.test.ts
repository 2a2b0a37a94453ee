import { beforeEach, expect, it } from 'vitest';
import type { RunInfo } from '../run/runInfo';
import { fitView, showOwnImage, showTestExample, useView } from './viewStore';

const run = (dataset: string, trainCount: number) =>
  fitView({ dataset, trainCount, count: trainCount + 50, layers: [] as unknown } as RunInfo);
const shown = () => useView.getState().testExample;

beforeEach(() => {
  showTestExample(null);
  run('first', 100);
});

it('a test example stays that one, however many train', () => {
  showTestExample(104);
  run('first', 200);
  expect(shown()).toBe(204);
  run('first', 50);
  expect(shown()).toBe(54);
});

it('a training example that trains no more is let go, and so is one of another data set', () => {
  showTestExample(80);
  run('first', 200);
  expect(shown()).toBe(80);
  run('first', 50);
  expect(shown()).toBeNull();
  showTestExample(10);
  run('second', 50);
  expect(shown()).toBeNull();
});

it('an image of one’s own goes with its data set', () => {
  showOwnImage({ dataset: 'first', strokes: [], image: null });
  run('first', 200);
  expect(useView.getState().own).not.toBeNull();
  run('second', 200);
  run('first', 200);
  expect(useView.getState().own).toBeNull();
});
