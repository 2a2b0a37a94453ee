import { readFileSync } from 'node:fs';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { markedCatalogue, unmarked } from '../../../tests/markedCatalogue';
import { publish, render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { decodeSprite } from '../../data/images/decodeSprite';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import type { defaultExperiment } from '../../experiment/normalize';
import type { RunInfo } from '../../run/runInfo';
import { queryClient } from '../../state/dataFiles';
import { openExperiment } from '../../state/experimentStore';
import { pinUnit, useView } from '../../state/viewStore';
import { LanguageProvider } from '../words/useLanguage';
import { App } from './App';

const catalogues = { marked: () => markedCatalogue };

/** Names that the data bring with them, and what has the same name in every language. */
const namesOf = ({ classes, axes, featureNames }: RunInfo) =>
  [...classes, ...axes.flatMap(({ name, label }) => [name, label]), ...featureNames, 'Descent', 'sin'].toSorted(
    (a, b) => b.length - a.length,
  );

/** What stands on the page once the parts for this form of input have come. */
const fetchedPart: Readonly<Record<RunInfo['form'], string | null>> = {
  points: null,
  images: '.image-output',
  sequences: '.reading',
};

/** What the page fetches; jsdom has no paths of its own. */
const filesOf = (paths: readonly string[] = []) =>
  Object.fromEntries(
    paths.map((path) => {
      const bytes = new Uint8Array(readFileSync(`public/${path}`));
      return [path, path.endsWith('.png') ? decodeSprite(bytes) : bytes];
    }),
  );

/** What a person reads or hears that no catalogue has said: words of two letters or more outside of the marks. */
function unsaid(info: RunInfo): string[] {
  const elements = [...document.body.querySelectorAll('*')].filter(
    (element) => !element.closest('script, style, textarea[readonly], .inspect'),
  );
  const texts = elements.flatMap((element) => [
    ...['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''),
  ]);
  return [...new Set(texts)].filter((text) => {
    const own = namesOf(info).reduce((rest, name) => rest.replaceAll(name, ' '), unmarked(text));
    return /\p{L}{2}/u.test(own);
  });
}

async function shown(dataset: string, view: Partial<ReturnType<typeof defaultExperiment>['view']> = {}): Promise<RunInfo> {
  const entry = entryOf(datasets, dataset);
  const file = entry.file && readFileSync(`public/${entry.file}`, 'utf8');
  const started = startedRun(dataset, 1, undefined, { file, files: filesOf(entry.files) });
  publish(started);
  const { info, experiment } = started;
  act(() => {
    run.setState({ info, epoch: 1, changedByHand: true, evaluations: 3 });
    openExperiment({ ...experiment, view: { ...experiment.view, ...view } }, [{ key: 'note.unknownKey', values: { key: 'x' } }]);
  });
  render(
    <QueryClientProvider client={queryClient}>
      <LanguageProvider lang="marked" catalogues={catalogues}>
        <App />
      </LanguageProvider>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(document.body.textContent).toContain('⟦'));
  const selector = fetchedPart[info.form];
  if (selector) await waitFor(() => expect(document.querySelector(selector)).not.toBeNull(), { timeout: 20_000 });
  return info;
}

beforeEach(() => {
  pinUnit(null);
  useView.setState({ isShareOpen: false, isCsvOpen: false, isSeedsOpen: false, drawing: null });
});

it.each(['circle', 'blobs', 'sine', 'iris', 'digits8x8', 'addition', 'names'])('the page says nothing by itself: %s', async (dataset) => {
  const info = await shown(dataset);
  expect(unsaid(info)).toEqual([]);
  act(() => pinUnit({ layer: 1, unit: 0 }));
  expect(unsaid(info)).toEqual([]);
});

it.each(['isShareOpen', 'isCsvOpen', 'isSeedsOpen'] as const)('nor does its dialog: %s', async (dialog) => {
  const info = await shown('circle');
  act(() => useView.setState({ [dialog]: true }));
  await screen.findByRole('dialog');
  expect(unsaid(info)).toEqual([]);
});

it('nor while it is drawn, nor in a slide', async () => {
  const info = await shown('circle');
  act(() => useView.setState({ drawing: 0 }));
  expect(unsaid(info)).toEqual([]);
  act(() => useView.setState({ drawing: null }));
  const slide = await shown('circle', {
    embed: true,
    embedControls: ['dataset', 'noise', 'seed', 'optimizer', 'penalty', 'more', 'speed'],
  });
  expect(unsaid(slide)).toEqual([]);
});

it('a word that a component says by itself is found', async () => {
  const info = await shown('circle');
  const stray = document.createElement('button');
  stray.title = 'Stray words';
  document.body.append(stray);
  expect(unsaid(info)).toEqual(['Stray words']);
  stray.remove();
});
