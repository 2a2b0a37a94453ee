import { expect, it } from 'vitest';
import { startedRun } from '../../../../tests/startedRun';
import { decodeLink } from '../../../experiment/link';
import { plantedBugs } from '../../../experiment/plantedBugs';
import { bugMisfit } from './bugFits';

const misfits = (link: string) => {
  const { info } = startedRun('circle', 0, {}, {}, decodeLink(link).experiment);
  return plantedBugs.filter((bug) => bugMisfit(info, bug) !== null);
};

it.each([
  ['data=moons&layers=4,3', ['time']],
  // the way back through one row of weights is the same whichever way it is read
  ['data=moons&layers=4', ['transposed', 'time']],
  ['data=moons&layers=4:linear,2:linear', ['slope', 'time']],
  ['data=moons&layers=', ['slope', 'transposed', 'time']],
  ['data=addition&layers=rnn3', ['transposed']],
  ['data=addition&layers=lstm3', ['slope', 'transposed']],
])('%s has no place for %s', (link, bugs) => {
  expect(misfits(link)).toEqual(bugs);
});
