import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ScrollRegion } from './ScrollRegion';

const sources = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });

it('what scrolls is reached with the keyboard, by its name', async () => {
  render(<ScrollRegion label="Scores">…</ScrollRegion>);
  await userEvent.tab();
  expect(screen.getByRole('region', { name: 'Scores' })).toHaveFocus();
});

it('so is every list of a panel and every table that scrolls', () => {
  const openings = Object.values(sources).flatMap((source) => [
    ...source.matchAll(/<(\w+)[^<>]*className="(?:inspect-list|numbers-table|matrix-scroll|route|scroll)\b/g),
  ]);
  expect(openings.length).toBeGreaterThan(10);
  expect(new Set(openings.map(([, element]) => element))).toEqual(new Set(['ScrollRegion']));
});
