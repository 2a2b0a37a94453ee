import { expect, it, vi } from 'vitest';
import { csvReader } from '../data/csv';
import { formulaParser } from '../data/formula';
import { withDataset } from './edits';
import { decodeLink, encodeExperiment } from './link';
import { loadLinkParts } from './linkParts';
import { lookables } from './lookables';
import { lookablesPart } from './lookablesPart';
import { defaultExperiment } from './normalize';
import { playgroundReader } from './playgroundHash';

it('waits for nothing where a link holds no data', () => {
  expect(loadLinkParts('')).toBeNull();
  expect(loadLinkParts(`#${encodeExperiment(withDataset(defaultExperiment(), 'spiral'))}`)).toBeNull();
});

it('waits for the reader of formulas where a link chooses features', async () => {
  const load = vi.spyOn(formulaParser, 'load');
  const link = encodeExperiment({ ...defaultExperiment(), features: ['x1', 'exp(-x1^2)'] });
  expect(link).toContain('features=');
  await loadLinkParts(link);
  expect(load).toHaveBeenCalledTimes(1);
});

it('waits for the reader of CSV files where a link holds one', async () => {
  const load = vi.spyOn(csvReader, 'load');
  const csv = 'a,b,kind\n1,2,x\n3,4,y\n5,6,x\n7,8,y\n';
  const link = encodeExperiment(withDataset({ ...defaultExperiment(), csv }, 'csv'));
  expect(link).toContain('csv=');
  await loadLinkParts(`#${link}`);
  expect(load).toHaveBeenCalledTimes(1);
});

it.each(lookables.map(({ id, params }) => `data=xor&${id}.${params[0].name}=1`))(
  'waits for the ways to look where it names %s',
  async (link) => {
    const load = vi.spyOn(lookablesPart, 'load').mockClear();
    await loadLinkParts(link);
    expect(load).toHaveBeenCalledTimes(1);
  },
);

it.each(['open=pulse', 'stage=race', 'data=xor&landscape.plane=random', '#sweep.seeds=3', 'data=mnist&wants.unit=3'])(
  'waits for the ways to look where it names one: %s',
  async (link) => {
    const load = vi.spyOn(lookablesPart, 'load').mockClear();
    await loadLinkParts(link);
    expect(load).toHaveBeenCalledTimes(1);
  },
);

it.each(['#activation=relu&networkShape=4,2', 'x.html#hideText_hide=true', '&amp;initZero=true'])(
  'waits for the reader of TensorFlow Playground’s links where it is one of those: %s',
  async (link) => {
    const load = vi.spyOn(playgroundReader, 'load').mockClear();
    await loadLinkParts(link);
    expect(load).toHaveBeenCalledTimes(1);
  },
);

it('opens the default experiment and says so where that reader did not come', () => {
  const isLoaded = vi.spyOn(playgroundReader, 'isLoaded', 'get').mockReturnValue(false);
  const { experiment, notes } = decodeLink('#activation=relu&networkShape=4,2');
  isLoaded.mockRestore();
  expect(experiment).toEqual(defaultExperiment());
  expect(notes).toEqual([{ key: 'note.noPlaygroundReader', values: {} }]);
});
