import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { decodeLink } from '../../../experiment/link';
import type { ComparedGroup } from '../../../state/comparedGroup';
import type { ComparedMember } from '../../../state/comparedMember';
import { openExperiment, useExperiment } from '../../../state/experimentStore';
import { usePreferences } from '../../../state/preferences';
import { RunMenu } from './RunMenu';

const member = { frame: { epoch: 30 } } as ComparedMember;
const playAlone = vi.fn();
const vs = () => useExperiment.getState().experiment.view.vs;

/** The menu of A beside B, open. */
async function openMenu() {
  openExperiment(decodeLink('rate=0.03&vs=rate:0.3&stage=compare').experiment, []);
  const group = { isAlone: () => false, playAlone } as unknown as ComparedGroup;
  await act(async () => void render(<RunMenu group={group} row={{ letter: 'A', name: '', member, isOwn: true }} run={0} />));
  await userEvent.click(screen.getByText((_, element) => element?.tagName === 'SUMMARY'));
}

const isOpen = () => document.querySelector('details')?.open;

beforeEach(() => {
  playAlone.mockClear();
  usePreferences.setState({ lettersAct: true });
});

it('acts by its keys while it is open: B leaves the run here', async () => {
  await openMenu();
  await userEvent.keyboard('b');
  expect(vs().at(-1)?.from).toEqual({ parent: 0, epoch: 30 });
  expect(isOpen()).toBe(false);
});

it('trains the run on alone by Space, but for a row that has the focus and keeps it', async () => {
  await openMenu();
  await userEvent.keyboard(' ');
  expect(playAlone).toHaveBeenCalledExactlyOnceWith(member);
  await act(async () => void document.querySelector('details')?.setAttribute('open', ''));
  screen.getByRole('button', { name: 'Drop A' }).focus();
  await userEvent.keyboard(' ');
  expect(playAlone).toHaveBeenCalledOnce();
  expect(vs()).toHaveLength(1);
});

it('leaves letters alone where they are switched off', async () => {
  usePreferences.setState({ lettersAct: false });
  await openMenu();
  const before = vs();
  await userEvent.keyboard('b');
  expect(vs()).toBe(before);
});
