import { useEffect } from 'react';
import { endGesture, useExperiment } from '../../state/experimentStore';
import { handleKey } from '../keyboard';
import { CsvDialog } from '../panels/CsvDialog';
import { DataPanel } from '../panels/DataPanel';
import { NetworkPanel } from '../panels/NetworkPanel';
import { Notices } from '../panels/Notices';
import { ObjectiveBar } from '../panels/ObjectiveBar';
import { OutputPanel } from '../panels/OutputPanel';
import { ShareDialog } from '../panels/ShareDialog';
import { applyTheme } from '../theme';
import './App.css';
import { EmbedLayout } from './EmbedLayout';
import { TopBar } from './TopBar';

export function App() {
  const isEmbedded = useExperiment(({ experiment }) => experiment.view.embed);
  const theme = useExperiment(({ experiment }) => experiment.view.theme);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    addEventListener('keydown', handleKey);
    addEventListener('change', endGesture); // the browser's own event: a slider was let go, a typed text was left
    return () => {
      removeEventListener('keydown', handleKey);
      removeEventListener('change', endGesture);
    };
  }, []);
  if (isEmbedded) return <EmbedLayout />;
  return (
    <main className="app">
      <TopBar />
      <DataPanel />
      <NetworkPanel />
      <OutputPanel />
      <ObjectiveBar />
      <Notices />
      <CsvDialog />
      <ShareDialog />
    </main>
  );
}
