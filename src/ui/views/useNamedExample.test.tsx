import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { decodeLink } from '../../experiment/link';
import type { RunInfo } from '../../run/runInfo';
import { beginWith, dismissNotes, openExperiment, setExperiment, setView, useExperiment } from '../../state/experimentStore';
import { inEnglish } from '../words/inEnglish';
import { useNamedExample } from './useNamedExample';

const Reader = ({ info }: { info: RunInfo }) => {
  useNamedExample(info);
  return null;
};
const said = () => useExperiment.getState().notes.map(inEnglish.say);

it.each(['digits8x8', 'addition'])('%s: a link with an example that the set lacks is told once, with the one that is shown', (dataset) => {
  const info = { ...startedRun('addition', 0, {}).info, dataset };
  const tests = info.count - info.trainCount;
  run.setState({ info, standing: 'starting' });
  beginWith(decodeLink(`data=${dataset}&example=test${tests + 1}`).experiment, []);
  const { rerender } = render(<Reader info={info} />);
  expect(said()).toEqual([]); // not before it is known
  act(() => run.setState({ standing: 'shown' }));
  expect(said()).toEqual([`The link names “test${tests + 1}”, which this set does not have: “test1” is shown.`]);
  act(dismissNotes);
  rerender(<Reader info={{ ...info }} />);
  expect(said()).toEqual([]);

  act(() => openExperiment(decodeLink(`data=${dataset}&example=test${tests}`).experiment, []));
  expect(said()).toEqual([]);
  act(() => openExperiment(decodeLink(`data=${dataset}&example=training${info.trainCount + 1}`).experiment, []));
  expect(said()).toHaveLength(1);

  // what the page's own settings take away is no fault of a link
  act(() => beginWith(decodeLink(`data=${dataset}&example=test${tests}`).experiment, []));
  act(() => setExperiment({ noisePercent: 5 }));
  act(() => setView({ example: 'test999999' }));
  expect(said()).toEqual([]);
});
