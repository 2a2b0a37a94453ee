import { lazy, Suspense, useEffect } from 'react';
import { endGesture, useExperiment } from '../../state/experimentStore';
import { useRunner } from '../../state/runnerContext';
import { useView } from '../../state/viewStore';
import { handleKey } from '../keyboard';
import { DataPanel } from '../panels/DataPanel';
import { NetworkPanel } from '../panels/NetworkPanel';
import { Notices } from '../panels/Notices';
import { ObjectiveBar } from '../panels/ObjectiveBar';
import { OutputPanel } from '../panels/OutputPanel';
import { applyTheme } from '../theme';
import './App.css';
import { EmbedLayout } from './EmbedLayout';
import { TopBar } from './TopBar';

// the first load does without them
const CsvDialog = lazy(() => import('../panels/CsvDialog'));
const SeedsDialog = lazy(() => import('../panels/SeedsDialog'));
const ShareDialog = lazy(() => import('../panels/ShareDialog'));

export function App() {
  const runner = useRunner();
  const isEmbedded = useExperiment(({ experiment }) => experiment.view.embed);
  const theme = useExperiment(({ experiment }) => experiment.view.theme);
  const isCsvOpen = useView((state) => state.isCsvOpen);
  const isSeedsOpen = useView((state) => state.isSeedsOpen);
  const isShareOpen = useView((state) => state.isShareOpen);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => handleKey(event, runner);
    addEventListener('keydown', onKey);
    addEventListener('change', endGesture); // the browser's own event: a slider was let go, a typed text was left
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('change', endGesture);
    };
  }, [runner]);
  if (isEmbedded) return <EmbedLayout />;
  return (
    <main className="app">
      <TopBar />
      <DataPanel />
      <NetworkPanel />
      <OutputPanel />
      <ObjectiveBar />
      <Notices />
      <Suspense>
        {isCsvOpen && <CsvDialog />}
        {isSeedsOpen && <SeedsDialog />}
        {isShareOpen && <ShareDialog />}
      </Suspense>
    </main>
  );
}
