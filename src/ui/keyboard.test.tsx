import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { render, runner } from '../../tests/standIn';
import { defaultExperiment } from '../experiment/normalize';
import { beginWith, drawOn, redo, selectDataset, selectOptimizer, setExperiment, undo, useExperiment } from '../state/experimentStore';
import { useView } from '../state/viewStore';
import { NumberField } from './controls/NumberField';
import { Select } from './controls/Select';
import { handleKey } from './keyboard';

const now = () => useExperiment.getState().experiment;

function Controls() {
  const { learningRate, optimizer } = useExperiment(({ experiment }) => experiment);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the page
    <div onKeyDown={(event) => handleKey(event.nativeEvent, runner)}>
      <NumberField label="rate" value={learningRate} onCommit={(rate) => setExperiment({ learningRate: rate })} />
      <Select
        label="optimizer"
        value={optimizer.id}
        options={['sgd', 'adam'].map((id) => ({ value: id, label: id }))}
        onChange={selectOptimizer}
      />
      <textarea aria-label="text" />
    </div>
  );
}

beforeEach(() => beginWith(defaultExperiment(), []));

it('what was typed or chosen is undone where it was done, and done again with either key', async () => {
  const user = userEvent.setup();
  render(<Controls />);
  const field = screen.getByRole('textbox', { name: 'rate' });
  await user.clear(field);
  await user.type(field, '0.5{Enter}');
  expect(now().learningRate).toBe(0.5);
  await user.keyboard('{Control>}z{/Control}');
  expect(now().learningRate).toBe(0.03);
  await user.keyboard('{Control>}y{/Control}');
  expect(now().learningRate).toBe(0.5);
  await user.selectOptions(screen.getByRole('combobox', { name: 'optimizer' }), 'adam');
  act(() => screen.getByRole('combobox', { name: 'optimizer' }).focus());
  await user.keyboard('{Control>}z{/Control}');
  expect(now().optimizer.id).toBe('sgd');
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(now().optimizer.id).toBe('adam');
});

it('a text that is still being typed keeps its own undo', async () => {
  const user = userEvent.setup();
  render(<Controls />);
  act(() => setExperiment({ learningRate: 0.1 }));
  await user.type(screen.getByRole('textbox', { name: 'rate' }), '7');
  await user.keyboard('{Control>}z{/Control}');
  await user.type(screen.getByRole('textbox', { name: 'text' }), 'words');
  await user.keyboard('{Control>}z{/Control}');
  expect(useExperiment.getState().past.length).toBeGreaterThan(0);
  expect(now().learningRate).not.toBe(0.03);
});

it('undo of the drawing ends it', () => {
  drawOn([], false);
  useView.setState({ drawing: 0 });
  undo();
  expect(useView.getState().drawing).toBeNull();
  redo();
  useView.setState({ drawing: 0 });
  selectDataset('circle');
  expect(useView.getState().drawing).toBeNull();
});
