import { expect, it } from 'vitest';
import { decodeLink } from '../../../experiment/link';
import { lookOf } from '../../../experiment/looks';
import { stages } from '../../../experiment/stageLooks';
import { axesOf } from '../../../experiment/sweep/axes';
import { plannedRuns } from '../../../experiment/sweep/plan';
import { readyMade } from './readyMade';
import { askedOf, askText, listOf, planOf, usualValues } from './sweepAsk';

const stage = stages.find(({ id }) => id === 'sweep') as Extract<(typeof stages)[number], { readonly id: 'sweep' }>;
const opened = (link: string) => {
  const { experiment, notes } = decodeLink(link);
  const look = lookOf(stage, experiment.view.looks);
  return { experiment, notes, look, asked: askedOf(look, axesOf(experiment)) };
};

it.each(readyMade)('the ready-made sweep $id is one that can be trained', ({ link, sweep }) => {
  const { experiment, notes, look, asked } = opened(`${link}&stage=sweep&${sweep}`);
  expect(notes).toEqual([]);
  expect(sweep).toContain(`sweep.of=${asked.axis.id}&sweep.values=${asked.values}`);
  const runs = plannedRuns(planOf(experiment, asked, look.seeds));
  if ('refused' in runs) throw new Error(runs.refused);
  const others = asked.second ? listOf(asked.second.values).length : 1;
  expect(runs).toHaveLength(listOf(asked.values).length * others * look.seeds);
  // no two of them are the same run
  expect(new Set(runs.map((run) => JSON.stringify(run.experiment))).size).toBe(runs.length);
});

it('every setting has usual values, all of them possible', () => {
  const { experiment } = opened('data=circle&layers=8,4&optimizer=adam&penalty=l2&schedule=step');
  for (const axis of axesOf(experiment)) {
    const values = listOf(usualValues(axis));
    expect([axis.id, values.length > 1 && new Set(values).size === values.length]).toEqual([axis.id, true]);
    expect([axis.id, plannedRuns({ experiment, axis, values, second: null, seeds: 1 })]).toEqual([axis.id, expect.any(Array)]);
  }
});

it('without a setting it is the units of the first layer, or the first that there is', () => {
  expect(opened('stage=sweep').asked).toMatchObject({ axis: { id: 'units.1' }, second: null });
  expect(opened('layers=&stage=sweep&sweep.of=units.1').asked.axis.id).toBe('examples');
  expect(opened('stage=sweep&sweep.of=rate&sweep.with=rate').asked.second).toBeNull();
});

it('results are known by what they are of, however it is looked at', () => {
  const text = (link: string) => {
    const { experiment, asked, look } = opened(link);
    return askText(experiment, asked, look);
  };
  expect(text('stage=sweep&sweep.of=rate&sweep.values=0.1,0.2')).toBe(text('stage=sweep&sweep.of=rate&sweep.values=0.1,0.2&theme=dark'));
  expect(text('stage=sweep')).not.toBe(text('stage=sweep&batch=5'));
  expect(text('stage=sweep')).not.toBe(text('stage=sweep&sweep.seeds=6'));
});

it('a list may be typed as people type', () => {
  expect(listOf(' 1, 2;3  4,')).toEqual(['1', '2', '3', '4']);
});
