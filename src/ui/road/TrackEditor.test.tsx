import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from '../../../tests/standIn';
import { trackText } from '../../data/road/ownLaps';
import { writeTrack } from '../../data/road/trackFile';
import { tracks } from '../../data/road/tracks';
import { decodeLink } from '../../experiment/link';
import { lookablesPart } from '../../experiment/lookablesPart';
import { beginWith, setExperiment, setLook, useExperiment } from '../../state/experimentStore';
import TrackEditor from './TrackEditor';

const close = vi.fn();
const curve = () => screen.getByRole('application');
const own = () => useExperiment.getState().experiment.view.looks.drive?.own;
const alert = () => screen.queryByRole('alert')?.textContent ?? '';

beforeEach(async () => {
  await lookablesPart.load();
  close.mockReset();
  beginWith(decodeLink('data=road').experiment, []);
  await act(async () => void render(<TrackEditor start={tracks.kidney.points} onClose={close} />));
  expect(curve()).toHaveFocus();
});

describe('the way back', () => {
  it('is of the track, step by step, and never of the experiment', async () => {
    act(() => setExperiment({ batchSize: 8 }));
    await userEvent.keyboard('{ArrowUp}{ArrowRight}{Insert}');
    expect(own()).toMatch(/^2,-2;57,-15;112,-29;/);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(own()).toMatch(/^2,-2;112,-29;/);
    await userEvent.click(screen.getByRole('button', { name: /Take back/ }));
    expect(own()).toMatch(/^0,-2;112,-29;/);
    await userEvent.keyboard('{Control>}zzz{/Control}');
    expect(own()).toBe(trackText(tracks.kidney.points));
    expect(screen.getByRole('button', { name: /Take back/ })).toBeDisabled();
    expect(useExperiment.getState().experiment.batchSize).toBe(8);
  });

  it('goes forth again, until something else is changed', async () => {
    await userEvent.keyboard('{ArrowUp}{ArrowRight}');
    const last = own();
    expect(screen.getByRole('button', { name: /Put it back/ })).toBeDisabled();
    await userEvent.keyboard('{Control>}zz{Shift>}z{/Shift}y{/Control}');
    expect(own()).toBe(last);
    await userEvent.keyboard('{Control>}z{/Control}');
    await userEvent.click(screen.getByRole('button', { name: /Put it back/ }));
    expect(own()).toBe(last);
    await userEvent.keyboard('{Control>}z{/Control}{ArrowDown}');
    expect(screen.getByRole('button', { name: /Put it back/ })).toBeDisabled();
  });

  it('leads out of a track that nobody could drive', () => {
    const press = (key: string, more = {}) => fireEvent.keyDown(curve(), { key, ...more });
    const canRecord = () => (screen.getByRole('button', { name: 'Record here' }) as HTMLButtonElement).disabled === false;
    let steps = 0;
    for (; canRecord() && steps < 40; steps++) press('ArrowDown', { shiftKey: true });
    expect(canRecord()).toBe(false);
    const last = own();
    press('z', { ctrlKey: true });
    expect(canRecord()).toBe(true);
    expect(own()).toBe(last);
    for (let k = 1; k < steps; k++) press('z', { ctrlKey: true });
    expect(own()).toBe(trackText(tracks.kidney.points));
  });
});

describe('a file', () => {
  const drop = (text: string) =>
    act(async () => void fireEvent.drop(curve(), { dataTransfer: { files: [new File([text], 'track.json')], types: ['Files'] } }));

  it('that is dropped is the track, and is taken back', async () => {
    await drop(writeTrack(tracks.drop));
    await waitFor(() => expect(own()).toBe(trackText(tracks.drop.points)));
    expect(screen.getByText('point 1 of 10')).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(own()).toBe(trackText(tracks.kidney.points));
  });

  it.each([
    ['', 'is not JSON'],
    ['x,y\n1,2\n', 'is not JSON'],
    ['{"points": [[0, 0]', 'is not JSON'],
    ['[]', 'no list of points'],
    ['{"points": []}', 'has 0 points'],
    ['{"points": [[0, 0]]}', 'has 1 point'],
    ['{"points": [[0, 0], [1, 0], [1, 1], [0, 1]]}', '5 m'],
    ['{"points": [[0, 0], [9, 0], [9, 9], [0, 9]]}', 'long'],
    ['{"points": [[0, 0], [1e9, 0], [9, 9], [0, 9]]}', '1 000 m'],
    ['{"points": [[0, 0], [100, 100], [100, 0], [0, 100]]}', 'crosses'],
    ['{"version": 9, "points": [[0, 0], [100, 0], [100, 100], [0, 100]]}', 'version'],
    ['{"points": [["0", 0], [100, 0], [100, 100], [0, 100]]}', 'Point 1'],
  ])('that is no track says why, and the track stays: %s', async (text, reason) => {
    await userEvent.keyboard('{ArrowUp}');
    const before = own();
    await drop(text);
    await waitFor(() => expect(alert()).not.toBe(''));
    expect(alert().replaceAll(/\s/g, ' ')).toContain(reason);
    expect(alert()).toMatch(/\.$/);
    expect(own()).toBe(before);
  });
});

it('begins with the file that was dropped on the map', async () => {
  cleanup();
  const given = new File([writeTrack(tracks.oval)], 'track.json');
  await act(async () => void render(<TrackEditor start={tracks.kidney.points} given={given} onClose={close} />));
  await waitFor(() => expect(own()).toBe(trackText(tracks.oval.points)));
  await userEvent.click(screen.getByRole('button', { name: /Take back/ }));
  expect(own()).toBe(trackText(tracks.kidney.points));
});

it('ends when another track is chosen, and stays as long as it is its own that is driven on', async () => {
  await userEvent.keyboard('{ArrowUp}');
  expect(close).not.toHaveBeenCalled();
  act(() => setLook('drive', { track: 'oval' }));
  expect(close).toHaveBeenCalled();
});
