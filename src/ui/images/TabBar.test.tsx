import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { render } from '../../../tests/standIn';
import { decodeLink, encodeExperiment } from '../../experiment/link';
import { beginWith, selectDataset, useExperiment } from '../../state/experimentStore';
import { imageTabs } from './imageTabs';
import { ImageTabs } from './TabBar';

beforeEach(() => beginWith(decodeLink('data=digits8x8').experiment, []));

const link = () => encodeExperiment(useExperiment.getState().experiment);
const chosen = () => screen.getByRole('tab', { selected: true });

it('chooses what the place of the network shows, by keys too, and the link says it', async () => {
  const user = userEvent.setup();
  await act(async () => void render(<ImageTabs />));
  expect(screen.getAllByRole('tab')).toHaveLength(imageTabs.length);
  expect(chosen()).toHaveTextContent('Maps');
  expect(link()).toBe('data=digits8x8');
  await user.click(screen.getByRole('tab', { name: 'Microscope' }));
  expect(link()).toBe('data=digits8x8&tab=microscope');
  await user.keyboard('{ArrowRight}');
  expect(chosen()).toHaveFocus();
  expect(link()).toBe('data=digits8x8&tab=wants');
  await user.keyboard('{ArrowRight}');
  expect(chosen()).toHaveTextContent('Maps');
  await user.keyboard('{End}');
  expect(chosen()).toHaveTextContent('What it wants');
  await user.keyboard('{Home}');
  expect(link()).toBe('data=digits8x8');
});

it('goes with the images', async () => {
  expect(decodeLink('data=digits8x8&tab=wants').experiment.view.imageTab).toBe('wants');
  expect(decodeLink('data=circle&tab=wants').experiment.view.imageTab).toBe('maps');
  beginWith(decodeLink('data=digits8x8&tab=wants').experiment, []);
  selectDataset('circle');
  expect(useExperiment.getState().experiment.view.imageTab).toBe('maps');
});
