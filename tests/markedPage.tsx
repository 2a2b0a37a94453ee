import { readFileSync } from 'node:fs';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, waitFor } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { decodeLink } from '../src/experiment/link';
import type { RunInfo } from '../src/run/runInfo';
import { pageClock } from '../src/state/clock';
import { queryClient } from '../src/state/dataFiles';
import { openExperiment } from '../src/state/experimentStore';
import { createRunner } from '../src/state/runner';
import { RunnerContext } from '../src/state/runnerContext';
import { createRunStores } from '../src/state/runStores';
import { App } from '../src/ui/layout/App';
import { applyTheme } from '../src/ui/theme';
import { LanguageProvider } from '../src/ui/words/useLanguage';
import { Trainer } from '../src/worker/trainer';
import { markedCatalogue, unmarked } from './markedCatalogue';

// The page in the marked language, over a real run in this thread; its files are read from public/.
const catalogues = { marked: () => markedCatalogue };

/** The page's runner. Its trainer answers at once. */
export const runner = createRunner(() => Object.assign(new Trainer(), { stop() {} }), pageClock, createRunStores());
const { run } = runner.stores;

/** Answers what the page fetches; a test may hold it back or refuse it. */
export const fetchFile = vi.fn(
  async (url: URL) => new Response(new Uint8Array(readFileSync(`public/${url.pathname.slice(url.pathname.indexOf('data/'))}`))),
);
vi.stubGlobal('fetch', fetchFile);

/** Texts on canvases, since they were last asked for. */
const painted = new Set<string>();
const pixels = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
const record = (text: string) => void painted.add(text);
const recording = new Proxy(pixels, {
  get: (target, key) => (key === 'fillText' || key === 'strokeText' ? record : Reflect.get(target, key)),
  set: (target, key, value) => Reflect.set(target, key, value),
});
HTMLCanvasElement.prototype.getContext = (() => recording) as unknown as HTMLCanvasElement['getContext'];

const repainted = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** Everything that a person reads or hears now: texts, names and titles, and what is painted anew; not what the data themselves spell, nor formulas. */
export async function everyText(): Promise<string[]> {
  painted.clear();
  for (const theme of ['dark', 'auto'] as const) act(() => applyTheme(theme)); // every canvas is painted anew
  for (let frame = 0; frame < 4; frame++) await repainted();
  const elements = [...document.body.querySelectorAll('*')].filter(
    (element) => !element.closest('script, style, math, textarea[readonly], .letters dd'),
  );
  const texts = elements.flatMap((element) => [
    ...['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''),
  ]);
  return [...new Set([...texts, ...painted, document.title])];
}

/** Names that are the same in every language. */
const names = ['Descent', 'sin'];

/** What a person reads or hears that no catalogue has said: words of two letters or more outside of the marks. */
export async function unsaid(): Promise<string[]> {
  return (await everyText()).filter((text) => {
    const own = names.reduce((rest, name) => rest.replaceAll(name, ' '), unmarked(text));
    return /\p{L}{2}/u.test(own);
  });
}

/** Shows the page with what a link opens. */
export async function openPage(link: string): Promise<void> {
  const { experiment, notes } = decodeLink(link);
  await act(async () => openExperiment(experiment, notes));
  // what is to be told waits for its words
  await act(
    async () =>
      void render(
        <QueryClientProvider client={queryClient}>
          <LanguageProvider lang="marked" catalogues={catalogues}>
            <RunnerContext value={runner}>
              <App />
            </RunnerContext>
          </LanguageProvider>
        </QueryClientProvider>,
      ),
  );
}

/** Whether what is said of the entries of the menus has come; a slide may show none. */
const isTitled = () => [...document.querySelectorAll('.choice select')].every((menu) => menu.getAttribute('title') !== null);

/** Shows the page with what a link opens once its run stands and its words have come. */
export async function shownPage(link: string): Promise<RunInfo> {
  const before = run.getState().info;
  await openPage(link);
  await waitFor(() => expect(run.getState()).toMatchObject({ standing: 'shown' }));
  await waitFor(() => expect(run.getState().info).not.toBe(before));
  await waitFor(() => expect(document.body.textContent).toContain('⟦'));
  fireEvent.pointerOver(document.body); // the titles of the menus come with it
  await waitFor(() => expect(isTitled()).toBe(true));
  return run.getState().info as RunInfo;
}
