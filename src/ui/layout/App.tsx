import { useEffect } from 'react';
import { csvReader } from '../../data/csv';
import { endGesture, useExperiment } from '../../state/experimentStore';
import { useRunner } from '../../state/runnerContext';
import { useView } from '../../state/viewStore';
import { Lazily } from '../controls/Lazily';
import { Inspect } from '../inspect/Inspect';
import { handleKey } from '../keyboard';
import { DataPanel } from '../panels/DataPanel';
import { usePartsAhead } from '../panels/formParts';
import { NetworkPanel } from '../panels/NetworkPanel';
import { ObjectiveBar } from '../panels/ObjectiveBar';
import { OutputPanel } from '../panels/OutputPanel';
import { applyTheme } from '../theme';
import './App.css';
import { TopBar } from './TopBar';

// the first load does without them
const csvDialog = async () => {
  const [dialog] = await Promise.all([import('../panels/CsvDialog'), csvReader.load()]);
  return dialog;
};
const embedLayout = () => import('./EmbedLayout');
const seedsDialog = () => import('../panels/SeedsDialog');
const shareDialog = () => import('../panels/ShareDialog');

export function App() {
  const runner = useRunner();
  const isEmbedded = useExperiment(({ experiment }) => experiment.view.embed);
  const theme = useExperiment(({ experiment }) => experiment.view.theme);
  const isCsvOpen = useView((state) => state.isCsvOpen);
  const isSeedsOpen = useView((state) => state.isSeedsOpen);
  const isShareOpen = useView((state) => state.isShareOpen);
  useEffect(() => applyTheme(theme), [theme]);
  usePartsAhead();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => handleKey(event, runner);
    addEventListener('keydown', onKey);
    addEventListener('change', endGesture); // the browser's own event: a slider was let go, a typed text was left
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('change', endGesture);
    };
  }, [runner]);
  if (isEmbedded) return <Lazily load={embedLayout} props={{}} />;
  return (
    <main className="app">
      <TopBar />
      <DataPanel />
      <NetworkPanel />
      <OutputPanel />
      <ObjectiveBar />
      <Inspect />
      {isCsvOpen && <Lazily load={csvDialog} props={{}} />}
      {isSeedsOpen && <Lazily load={seedsDialog} props={{}} />}
      {isShareOpen && <Lazily load={shareDialog} props={{}} />}
    </main>
  );
}
