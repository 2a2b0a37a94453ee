import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comparedPart } from '../experiment/comparedPart';
import { fanOfNumber } from '../experiment/fan';
import { defaultExperiment } from '../experiment/normalize';
import { branchFrom, coursesOf, dropRun, fanOut, makeOwn, pinRun } from './comparing';
import { endGesture, redo, setExperiment, setStage, undo, useExperiment } from './experimentStore';

const now = () => useExperiment.getState().experiment;
const rates = () => coursesOf(now()).map((course) => course.map(({ experiment, since }) => [since, experiment.learningRate]));
const shown = () => ({ rates: rates(), own: now().learningRate, stage: now().view.stage, kept: now().view.vs.length });

beforeAll(() => comparedPart.load());
beforeEach(() => {
  endGesture();
  useExperiment.setState({ experiment: { ...defaultExperiment(), learningRate: 0.03 }, past: [], future: [], wanted: null, notes: [] });
});

describe('what is done to runs side by side', () => {
  it('is undone and done again, a whole drag at once, and the page goes where it stood', () => {
    const states = [shown()];
    const did = () => {
      endGesture();
      states.push(shown());
    };
    pinRun();
    did();
    for (const learningRate of [0.1, 0.2, 0.3]) setExperiment({ learningRate });
    did();
    branchFrom(0, 20);
    did();
    setExperiment({ learningRate: 0.09 });
    did();
    makeOwn(1);
    did();
    dropRun(0);
    did();
    expect(states[2]?.rates).toEqual([[[0, 0.03]], [[0, 0.3]]]);
    expect(states[4]?.rates).toEqual([
      [[0, 0.03]],
      [[0, 0.3]],
      [
        [0, 0.03],
        [20, 0.09],
      ],
    ]);
    expect(states[6]?.rates).toEqual([[[0, 0.3]], [[0, 0.09]]]);
    for (let at = states.length - 2; at >= 0; at--) {
      undo();
      expect(shown()).toEqual(states[at]);
    }
    for (let at = 1; at < states.length; at++) {
      redo();
      expect(shown()).toEqual(states[at]);
    }
  });

  it('leaves the page’s run where it is, where no setting of it is changed', () => {
    pinRun();
    setStage('none');
    const { wanted } = useExperiment.getState();
    undo();
    undo();
    expect(now().view).toMatchObject({ stage: 'none', vs: [] });
    expect(useExperiment.getState().wanted).toBe(wanted);
  });

  it('ends with four: another is not kept until one is dropped', () => {
    fanOut(fanOfNumber(now(), 'learningRate', [0.003, 0.03, 0.3, 3]));
    expect(now().learningRate).toBe(0.03);
    const before = now();
    branchFrom(0, 10);
    pinRun();
    expect(now()).toEqual(before);
    dropRun(3);
    branchFrom(0, 10);
    expect(now().view.vs).toHaveLength(4);
  });

  it('a run that left one that had left another goes both ways first', () => {
    pinRun();
    branchFrom(0, 20);
    setExperiment({ learningRate: 0.1 });
    branchFrom(1, 50);
    setExperiment({ learningRate: 0.2 });
    branchFrom(1, 10);
    setExperiment({ learningRate: 0.4 });
    expect(rates().slice(2)).toEqual([
      [
        [0, 0.03],
        [20, 0.1],
        [50, 0.2],
      ],
      [
        [0, 0.03],
        [10, 0.4],
      ],
    ]);
  });
});
