import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { losses } from '../../engine/losses/registry';
import { entryOf } from '../../engine/spec';
import type { Catalogue } from './catalogue';
import { english } from './en/english';
import { LanguageProvider, useLanguage } from './useLanguage';
import { useSummaries } from './useSummaries';

function Loss() {
  useSummaries();
  return <p>{useLanguage().named('losses', entryOf(losses, 'huber')).summary || 'nothing yet'}</p>;
}

/** Two of them, in a language of their own whose summaries are counted. */
async function shown(locale: string) {
  const summaries = vi.fn(english.summaries);
  const catalogue: Catalogue = { ...english, locale, summaries };
  render(
    <LanguageProvider lang={locale} catalogues={{ [locale]: () => catalogue }}>
      <Loss />
      <Loss />
    </LanguageProvider>,
  );
  await act(async () => {});
  return { summaries, texts: () => screen.getAllByRole('paragraph').map(({ textContent }) => textContent) };
}

const huber = 'Squared near zero, absolute beyond δ.';

it.each(['pointerOver', 'focusIn'] as const)('says what an entry is from the first %s on, and not before', async (sign) => {
  const { summaries, texts } = await shown('de');
  expect(texts()).toEqual(['nothing yet', 'nothing yet']);
  expect(summaries).not.toHaveBeenCalled();
  await act(async () => void fireEvent[sign](document.body));
  await waitFor(() => expect(texts()).toEqual([huber, huber]));
  const calls = summaries.mock.calls.length;
  await act(async () => void fireEvent[sign](document.body));
  expect(summaries).toHaveBeenCalledTimes(calls);
});

it('tries again where it failed', async () => {
  const { summaries, texts } = await shown('fr');
  summaries.mockRejectedValue(new Error('offline'));
  await act(async () => void fireEvent.pointerOver(document.body));
  expect(texts()).toEqual(['nothing yet', 'nothing yet']);
  summaries.mockImplementation(english.summaries);
  await act(async () => void fireEvent.pointerOver(document.body));
  await waitFor(() => expect(texts()).toEqual([huber, huber]));
});
