import { beforeEach, describe, expect, it } from 'vitest';
import { isDrawnByHand } from '../data/dataset';
import { datasets } from '../data/registry';
import { defaultExperiment } from '../experiment/normalize';
import { addLayer, endGesture, redo, selectDataset, setExperiment, setParam, setUnits, undo, useExperiment } from './experimentStore';

const now = () => useExperiment.getState().experiment;

beforeEach(() => {
  endGesture();
  useExperiment.setState({ experiment: defaultExperiment(), past: [], future: [], notes: [] });
});

describe('undo', () => {
  it('takes the whole drag of a slider back at once', () => {
    for (const noisePercent of [5, 10, 15]) setExperiment({ noisePercent });
    endGesture();
    for (const noisePercent of [20, 25]) setExperiment({ noisePercent });
    undo();
    expect(now().noisePercent).toBe(15);
    undo();
    expect(now().noisePercent).toBe(0);
    redo();
    expect(now().noisePercent).toBe(15);
  });

  it('keeps different changes apart', () => {
    setExperiment({ noisePercent: 5 });
    setExperiment({ examples: 100 });
    setExperiment({ noisePercent: 10 });
    undo();
    expect(now()).toMatchObject({ noisePercent: 5, examples: 100 });
  });

  it('counts every press of a button', () => {
    setUnits(0, 5);
    setUnits(0, 6);
    addLayer();
    addLayer();
    undo();
    undo();
    undo();
    expect(now().hidden.map(({ units }) => units)).toEqual([5, 2]);
  });

  it('does not add to what an undo brought back', () => {
    setExperiment({ noisePercent: 5 });
    undo();
    setExperiment({ noisePercent: 10 });
    undo();
    expect(now().noisePercent).toBe(0);
  });

  it('tells the parameters of one choice apart', () => {
    setExperiment({ optimizer: { id: 'adam', params: {} } });
    setParam('optimizer', 'beta1', 0.5);
    setParam('optimizer', 'beta2', 0.5);
    undo();
    expect(now().optimizer.params).toMatchObject({ beta1: 0.5, beta2: 0.999 });
  });
});

it('a drawing that is chosen or begun trains whole', () => {
  for (const { id } of datasets.filter(isDrawnByHand)) {
    selectDataset(id);
    expect(useExperiment.getState().experiment.trainPercent).toBe(100);
    selectDataset(defaultExperiment().dataset.id);
    expect(useExperiment.getState().experiment.trainPercent).toBe(defaultExperiment().trainPercent);
  }
});
