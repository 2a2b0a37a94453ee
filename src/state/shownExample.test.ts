import { beforeEach, expect, it } from 'vitest';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { exampleIndex } from '../experiment/shownExample';
import { beginWith, selectDataset, useExperiment } from './experimentStore';
import { showTestExample } from './shownExample';
import { showOwnImage, useView } from './viewStore';

const word = () => useExperiment.getState().experiment.view.example;
const indexIn = (trainCount: number) => exampleIndex(word(), { trainCount, count: trainCount + 50 });

beforeEach(() => beginWith(decodeLink('data=digits8x8').experiment, []));

it('a test example stays that one, however many train, and the link says it', () => {
  showTestExample({ trainCount: 100 }, 104);
  expect([indexIn(100), indexIn(200), indexIn(50)]).toEqual([104, 204, 54]);
  const link = encodeExperiment(useExperiment.getState().experiment);
  expect(link).toBe('data=digits8x8&example=test5');
  expect(decodeLink(link).experiment.view.example).toBe('test5');
});

it('a training example that trains no more is none, and never a test example', () => {
  showTestExample({ trainCount: 100 }, 80);
  expect([indexIn(100), indexIn(81), indexIn(80)]).toEqual([80, 80, null]);
  showTestExample({ trainCount: 100 }, 149);
  expect(exampleIndex(word(), { trainCount: 100, count: 149 })).toBeNull();
});

it('goes with its data set, and takes the place of a drawing', () => {
  showOwnImage({ dataset: 'digits8x8', strokes: [], image: null });
  showTestExample({ trainCount: 100 }, 3);
  expect(useView.getState().own).toBeNull();
  selectDataset('mnist');
  expect(word()).toBe('');
});

it.each(['test0', 'training-1', 'exam4', 'test1.5'])('a link that names none shows the first: %s', (said) => {
  expect(decodeLink(`data=digits8x8&example=${said}`).experiment.view.example).toBe('');
});
