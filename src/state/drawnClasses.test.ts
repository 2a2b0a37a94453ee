import { beforeEach, describe, expect, it } from 'vitest';
import { readDrawings } from '../data/ownImages/drawings';
import { datasets } from '../data/registry';
import { defaultExperiment } from '../experiment/normalize';
import { addClass, addDrawing, calledClass, removeClass, removeDrawing, renameClass } from './drawnClasses';
import { beginWith, redo, selectDataset, undo, useExperiment } from './experimentStore';

const line = [
  [
    [0, 0],
    [1, 1],
  ],
] as const;
const dot = [[[1, 0]]] as const;

const classes = () =>
  (readDrawings(useExperiment.getState().experiment.csv) ?? []).map((each, k) => [calledClass(each, k), each.drawings.length]);
const [drawn] = datasets.filter(({ own }) => own === 'drawings');

beforeEach(() => {
  beginWith(defaultExperiment(), []);
  selectDataset(drawn?.id ?? '');
});

describe('drawn classes', () => {
  it('begin with two, which are named, drawn and let go one act at a time', () => {
    expect(classes()).toEqual([
      ['A', 0],
      ['B', 0],
    ]);
    addClass();
    renameClass(1, 'ring');
    renameClass(2, '');
    addDrawing(1, line);
    addDrawing(1, dot);
    expect(classes()).toEqual([
      ['A', 0],
      ['ring', 2],
      ['3', 0],
    ]);
    removeDrawing(1, 0);
    expect(readDrawings(useExperiment.getState().experiment.csv)?.[1]?.drawings).toEqual([dot]);
    undo();
    expect(classes()[1]).toEqual(['ring', 2]);
    removeClass(0);
    addClass();
    expect(classes().map(([name]) => name)).toEqual(['ring', '2', 'A']);
    for (let k = 0; k < 7; k++) undo();
    expect(classes()).toHaveLength(2);
    redo();
    expect(classes()).toHaveLength(3);
  });

  it('go on where they were chosen again, and begin anew after other data', () => {
    addDrawing(0, line);
    selectDataset(drawn?.id ?? '');
    expect(classes()[0]).toEqual(['A', 1]);
    selectDataset('xor');
    selectDataset(drawn?.id ?? '');
    expect(classes()[0]).toEqual(['A', 0]);
  });
});
