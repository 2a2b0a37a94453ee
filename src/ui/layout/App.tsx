import { type ComponentType, useEffect } from 'react';
import { csvReader } from '../../data/csv';
import { endGesture, useExperiment } from '../../state/experimentStore';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Boundary } from '../controls/Boundary';
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
import { EmbedLayout } from './EmbedLayout';
import { TopBar } from './TopBar';

// the first load does without them
const csvDialog = async () => {
  const [dialog] = await Promise.all([import('../panels/CsvDialog'), csvReader.load()]);
  return dialog;
};
const seedsDialog = () => import('../panels/SeedsDialog');
const shareDialog = () => import('../panels/ShareDialog');

/** By the class of their place in the frame. */
const regions: readonly (readonly [string, ComponentType])[] = [
  ['top', TopBar],
  ['data', DataPanel],
  ['network', NetworkPanel],
  ['output', OutputPanel],
  ['objective', ObjectiveBar],
  ['inspect', Inspect],
];

export function App() {
  const runner = useRunner();
  const info = useRun((state) => state.info);
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
  if (isEmbedded) return <EmbedLayout />;
  return (
    <main className="app">
      {regions.map(([place, Region]) => (
        <Boundary key={place} place={place} subject={info}>
          <Region />
        </Boundary>
      ))}
      {isCsvOpen && <Lazily load={csvDialog} props={{}} place="over-page" />}
      {isSeedsOpen && <Lazily load={seedsDialog} props={{}} place="over-page" />}
      {isShareOpen && <Lazily load={shareDialog} props={{}} place="over-page" />}
    </main>
  );
}
