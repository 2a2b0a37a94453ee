import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Lazily } from './Lazily';

const Part = ({ name }: { name: string }) => <p>here is {name}</p>;

afterEach(() => vi.restoreAllMocks());

it('says what could not be fetched, leaves the rest alone, and fetches it when asked again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {}); // React reports what a boundary catches
  let isOnline = false;
  const load = vi.fn(() => (isOnline ? Promise.resolve({ default: Part }) : Promise.reject(new TypeError('Failed to fetch'))));
  render(
    <main>
      <p>the rest</p>
      <Lazily load={load} props={{ name: 'the part' }} />
    </main>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be fetched');
  expect(screen.getByText('the rest')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument(); // still offline
  isOnline = true;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('here is the part')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(load).toHaveBeenCalledTimes(3);
});

it('fetches once, however often it is rendered', async () => {
  const load = vi.fn(() => Promise.resolve({ default: Part }));
  const { rerender } = render(<Lazily load={load} props={{ name: 'one' }} />);
  expect(await screen.findByText('here is one')).toBeInTheDocument();
  rerender(<Lazily load={load} props={{ name: 'two' }} />);
  expect(screen.getByText('here is two')).toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(1);
});
