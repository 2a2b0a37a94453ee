import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Catalogue } from './catalogue';
import { english } from './en/english';
import { LanguageProvider, useLanguage } from './useLanguage';

const marked: Catalogue = { ...english, locale: 'de', page: { ...english.page, 'notices.dismiss': '⟦Dismiss⟧' } };
const catalogues = { en: () => english, de: () => Promise.resolve(marked) };

function Dismiss() {
  const { word, fixed } = useLanguage();
  return (
    <p>
      {word('notices.dismiss')} {fixed(0.5)}
    </p>
  );
}

const page = (lang: string) => (
  <LanguageProvider lang={lang} catalogues={catalogues}>
    <Dismiss />
  </LanguageProvider>
);

afterEach(() => {
  document.documentElement.lang = 'en';
});

describe('the language of the page', () => {
  it('is another one as soon as its words have come, numbers included, and is told to the browser', async () => {
    const { rerender } = render(page('en'));
    expect(screen.getByText('Dismiss 0.50')).toBeInTheDocument();
    rerender(page('de-AT'));
    await waitFor(() => expect(screen.getByText('⟦Dismiss⟧ 0,50')).toBeInTheDocument());
    expect(document.documentElement.lang).toBe('de');
  });

  it('is English where there is no other', async () => {
    const { rerender } = render(page('de'));
    await waitFor(() => expect(screen.getByText(/⟦/)).toBeInTheDocument());
    rerender(page('tlh'));
    await waitFor(() => expect(screen.getByText('Dismiss 0.50')).toBeInTheDocument());
    expect(document.documentElement.lang).toBe('en');
  });
});
