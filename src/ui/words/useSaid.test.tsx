import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Sentence } from '../../state/sentences';
import type { Catalogue } from './catalogue';
import { english } from './en/english';
import { LanguageProvider } from './useLanguage';
import { useSaid } from './useSaid';

const sentences = await english.sentences();
const outOfMemory: Sentence = { key: 'run.outOfMemory', values: {} };
const noLayers: Sentence = { key: 'network.noLayers', values: {} };
const givenUp: Sentence = { key: 'file.givenUp', values: {} };

/** A catalogue whose sentences come when the test lets them, or do not. */
function slow(locale: string) {
  const open: { come(): void; fail(): void }[] = [];
  const catalogue: Catalogue = {
    ...english,
    locale,
    sentences: () =>
      new Promise((resolve, reject) => open.push({ come: () => resolve(sentences), fail: () => reject(new Error('offline')) })),
  };
  return { open, catalogue };
}

const Said = ({ these }: { readonly these: readonly Sentence[] }) => <p>{useSaid(these)?.join(' | ') ?? 'nothing yet'}</p>;

async function shown(locale: string, first: readonly Sentence[]) {
  const { open, catalogue } = slow(locale);
  const catalogues = { [locale]: () => catalogue };
  const page = (now: readonly Sentence[]) => (
    <LanguageProvider lang={locale} catalogues={catalogues}>
      <Said these={now} />
    </LanguageProvider>
  );
  const { rerender } = render(page([]));
  await act(async () => {});
  const say = (now: readonly Sentence[]) => act(async () => rerender(page(now)));
  await say(first);
  return { open, say, text: () => screen.getByRole('paragraph').textContent };
}

it('a sentence waits for its words, which are fetched once and with the first that needs them', async () => {
  const { open, say, text } = await shown('de', []);
  expect(open).toHaveLength(0);
  await say([outOfMemory]);
  expect(text()).toBe('nothing yet');
  expect(open).toHaveLength(1);
  await act(async () => open[0]?.come());
  expect(text()).toMatch(/^There is not enough memory/);
  await say([noLayers]);
  expect(text()).toBe('A network needs at least one layer.');
  expect(open).toHaveLength(1);
});

it('what tells of a fetch that failed needs none', async () => {
  const { open, text } = await shown('fr', [givenUp]);
  expect(text()).toBe('Loading was given up.');
  expect(open).toHaveLength(0);
});

it('where the words do not come it says so for each, and the next sentence tries again', async () => {
  const { open, say, text } = await shown('it', [outOfMemory, givenUp]);
  await act(async () => open[0]?.fail());
  expect(text()).toMatch(/run\.outOfMemory.*could not be fetched.*\| Loading was given up/);
  await say([noLayers]);
  expect(text()).toMatch(/network\.noLayers.*could not be fetched/);
  expect(open).toHaveLength(2);
  await act(async () => open[1]?.come());
  expect(text()).toBe('A network needs at least one layer.');
});
