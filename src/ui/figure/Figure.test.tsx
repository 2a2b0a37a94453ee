import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Figure } from './Figure';
import { FigureCanvas } from './FigureCanvas';
import { SmallFigure } from './SmallFigure';

afterEach(() => vi.restoreAllMocks());

const numbers = () => ({ caption: 'All numbers', columns: [{ name: 'layer' }, { name: 'norm' }], rows: [['1', 0.25]] });

const shown = (given: () => ReturnType<typeof numbers> | null = numbers) =>
  act(async () => {
    render(
      <Figure name="thing" title="A thing" explanation="What is seen." numbers={given}>
        <FigureCanvas paint={() => {}} label="A picture" />
      </Figure>,
    );
  });

it('has a picture, a line that explains it, and the same numbers as a table', async () => {
  await shown();
  expect(screen.getByText('What is seen.')).toBeVisible();
  expect(screen.getByRole('img', { name: 'A picture' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Numbers' }));
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByRole('rowheader', { name: '1' })).toBeVisible();
  expect(screen.getByRole('cell', { name: '0.250' })).toBeVisible();
});

it.each(['the picture', 'the table'])('saves its numbers as a file where %s stands', async (stands) => {
  const files: Blob[] = [];
  const names: string[] = [];
  URL.createObjectURL = vi.fn((file: Blob) => {
    files.push(file);
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  await shown();
  if (stands === 'the table') await userEvent.click(screen.getByRole('button', { name: 'Numbers' }));
  await userEvent.click(screen.getByLabelText('Save “A thing”'));
  await userEvent.click(screen.getByRole('button', { name: 'Numbers (CSV)' }));
  expect(names).toEqual(['descent-thing.csv']);
  expect(await files[0]?.text()).toBe('layer,norm\n1,0.25\n');
});

it('says that there are no numbers yet', async () => {
  await shown(() => null);
  await userEvent.click(screen.getByRole('button', { name: 'Numbers' }));
  expect(screen.getByText('There are no numbers yet.')).toBeVisible();
});

it('has the same ways in one menu where there is little room', async () => {
  await act(
    async () =>
      void render(
        <SmallFigure
          name="thing"
          title="A thing"
          className=""
          numbers={numbers}
          picture={<FigureCanvas paint={() => {}} label="A picture" />}
        >
          {(menu) => <div>beside {menu}</div>}
        </SmallFigure>,
      ),
  );
  await userEvent.click(screen.getByLabelText('Save “A thing”'));
  await userEvent.click(screen.getByRole('button', { name: 'Numbers' }));
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByRole('cell', { name: '0.250' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Picture (PNG)' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'The picture again' }));
  expect(screen.getByRole('img', { name: 'A picture' })).toBeInTheDocument();
});
