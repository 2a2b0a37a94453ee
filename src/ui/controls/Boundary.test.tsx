import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useCanvas } from '../views/useCanvas';
import type { Catalogue } from '../words/catalogue';
import { english } from '../words/en/english';
import { createLanguage } from '../words/language';
import { LanguageContext } from '../words/languageContext';
import { useWords } from '../words/useLanguage';
import { Boundary } from './Boundary';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {}); // React reports what a boundary catches
});
afterEach(() => vi.restoreAllMocks());

const tryAgain = () => act(async () => userEvent.click(screen.getByRole('button', { name: 'Try again' })));

let isWhole = false;

function Part() {
  if (!isWhole) throw new Error('a fault');
  return <p>the part</p>;
}
const Canvas = ({ paint }: { paint: () => void }) => <canvas ref={useCanvas(paint)} />;
const Seeds = () => <p>{useWords('seeds')('title')}</p>;

it('stands in for a part that throws, leaves its neighbours alone, and tries again when asked', async () => {
  isWhole = false;
  const page = (subject: number) => (
    <>
      <p>the rest</p>
      <Boundary subject={subject}>
        <Part />
      </Boundary>
    </>
  );
  const { rerender } = render(page(1));
  expect(screen.getByRole('alert')).toHaveTextContent('has failed');
  expect(screen.getByText('the rest')).toBeInTheDocument();
  await tryAgain();
  expect(screen.getByRole('alert')).toBeInTheDocument();
  isWhole = true;
  await tryAgain();
  expect(screen.getByText('the part')).toBeInTheDocument();
  isWhole = false;
  rerender(page(1));
  isWhole = true;
  expect(screen.getByRole('alert')).toBeInTheDocument();
  rerender(page(2)); // another run
  expect(screen.getByText('the part')).toBeInTheDocument();
});

const repainted = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

it('says it of a painter that throws, and the canvases painted after it are painted', async () => {
  const others = vi.fn();
  isWhole = false;
  const paint = () => {
    if (!isWhole) throw new RangeError('Invalid array length');
  };
  render(
    <>
      <Boundary>
        <Canvas paint={paint} />
      </Boundary>
      <Canvas paint={others} />
    </>,
  );
  await repainted();
  expect(screen.getByRole('alert')).toHaveTextContent('has failed');
  expect(others).toHaveBeenCalled();
  isWhole = true;
  await tryAgain();
  await repainted();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.querySelectorAll('canvas')).toHaveLength(2);
});

it('fetches the words of a part again that did not come, once a try', async () => {
  let isOnline = false;
  const seeds = vi.fn(() => (isOnline ? english.parts.seeds() : Promise.reject(new TypeError('Failed to fetch'))));
  const catalogue: Catalogue = { ...english, parts: { ...english.parts, seeds } };
  const page = (key: number) => (
    <LanguageContext value={language}>
      <Boundary key={key}>
        <Suspense>
          <Seeds />
        </Suspense>
      </Boundary>
    </LanguageContext>
  );
  const language = createLanguage(catalogue);
  const { rerender } = await act(async () => render(page(1)));
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be fetched');
  expect(seeds).toHaveBeenCalledTimes(1);
  await tryAgain();
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be fetched');
  expect(seeds).toHaveBeenCalledTimes(2);
  isOnline = true;
  await act(async () => rerender(page(2))); // closed and opened again
  expect(await screen.findByText('Several seeds')).toBeInTheDocument();
  expect(seeds).toHaveBeenCalledTimes(3);
});
