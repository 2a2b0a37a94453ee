import { type ComponentType, useEffect } from 'react';
import { csvReader } from '../../data/csv';
import { type Region, showsRegion } from '../../experiment/hideable';
import { endGesture, useExperiment } from '../../state/experimentStore';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useStageRunner } from '../../state/stageRunner';
import { useView } from '../../state/viewStore';
import { Boundary } from '../controls/Boundary';
import { Lazily } from '../controls/Lazily';
import { frameKeys } from '../frameKeysPart';
import { Inspect, useOpenHeight } from '../inspect/Inspect';
import { handleKey } from '../keyboard';
import { DataPanel } from '../panels/DataPanel';
import { NetworkPanel } from '../panels/NetworkPanel';
import { Notices } from '../panels/Notices';
import { ObjectiveBar } from '../panels/ObjectiveBar';
import { OutputPanel } from '../panels/OutputPanel';
import { followPrinting } from '../paper';
import { Stage, useStage } from '../stage/Stage';
import { StageRun } from '../stage/StageRun';
import { applyTheme } from '../theme';
import { useIsWaiting } from '../views/useIsWaiting';
import { useMediaQuery } from '../views/useMediaQuery';
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
const keysDialog = () => import('../panels/KeysDialog');
const codeCard = () => import('../share/CodeCard');
const presentLayout = () => import('../present/PresentLayout');

const drops = () => import('../takeDrops');
const wholeNames = () => import('../wholeNames');

/** What is fetched with the first event of a kind; that one it may miss. */
function onFirst<T>(type: string, load: () => Promise<T>, begin: (part: T) => void): () => void {
  const listen = () => load().then(begin, () => {});
  addEventListener(type, listen, { once: true });
  return () => removeEventListener(type, listen);
}

export function App() {
  const pageRunner = useRunner();
  const runner = useStageRunner((state) => state.runner) ?? pageRunner;
  const isEmbedded = useExperiment(({ experiment }) => experiment.view.embed);
  const theme = useExperiment(({ experiment }) => experiment.view.theme);
  const isPresenting = useExperiment(({ experiment }) => experiment.view.present);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(followPrinting, []);
  useEffect(() => {
    if (window.parent !== window) frameKeys.load().catch(() => {}); // then the keys stay here
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => handleKey(event, runner);
    addEventListener('keydown', onKey);
    addEventListener('change', endGesture); // the browser's own event: a slider was let go, a typed text was left
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('change', endGesture);
    };
  }, [runner]);
  // what is dragged over the page takes a while to be dropped
  useEffect(() => onFirst('dragenter', drops, ({ takeDrops }) => takeDrops(pageRunner)), [pageRunner]);
  useEffect(() => onFirst('keydown', wholeNames, ({ showWholeNames }) => showWholeNames()), []);
  if (isEmbedded) return <Lazily load={embedLayout} words="embed" props={{}} />;
  return (
    <>
      {isPresenting ? <Lazily load={presentLayout} props={{}} meanwhile={<Page />} /> : <Page />}
      <Overlays />
    </>
  );
}

/** By the class of their place in the frame. */
const regions: readonly (readonly [string, ComponentType, Region?])[] = [
  ['top', TopBar, 'bar'],
  ['data', DataPanel, 'data'],
  ['network', NetworkPanel, 'network'],
  ['output', OutputPanel, 'output'],
  ['objective', ObjectiveBar],
  ['inspect', Inspect],
];

function Page() {
  const info = useRun((state) => state.info);
  const isWaiting = useIsWaiting();
  const stage = useStage();
  const openHeight = useOpenHeight();
  const isNarrow = useMediaQuery('(max-width: 60rem)');
  const hidden = useExperiment(({ experiment }) =>
    regions.flatMap(([, , region]) => (region && !showsRegion(experiment.view, region) ? [region] : [])).join(' '),
  );
  const notices = !stage && <Notices />;
  return (
    <>
      <main className="app" data-hide={hidden || undefined} data-inspect={openHeight} data-waits={isWaiting || undefined}>
        {regions.map(
          ([place, Part, region]) =>
            !(region && (hidden.includes(region) || (stage && (region === 'network' || region === 'output')))) && (
              <Boundary key={place} place={place} subject={info}>
                {place === 'top' ? (
                  <StageRun>
                    <Part />
                  </StageRun>
                ) : (
                  <Part />
                )}
              </Boundary>
            ),
        )}
        {stage && (
          <Boundary subject={stage} place="stage">
            <Stage />
          </Boundary>
        )}
        {!isNarrow && notices}
      </main>
      {isNarrow && notices}
    </>
  );
}

/** What lies over the page while it is open. */
function Overlays() {
  const isCsvOpen = useView((state) => state.isCsvOpen);
  const isSeedsOpen = useView((state) => state.isSeedsOpen);
  const isShareOpen = useView((state) => state.isShareOpen);
  const isKeysOpen = useView((state) => state.isKeysOpen);
  const isCodeOpen = useView((state) => state.isCodeOpen);
  return (
    <>
      {isCsvOpen && <Lazily load={csvDialog} props={{}} place="over-page" />}
      {isSeedsOpen && <Lazily load={seedsDialog} props={{}} place="over-page" />}
      {isShareOpen && <Lazily load={shareDialog} props={{}} place="over-page" />}
      {isKeysOpen && <Lazily load={keysDialog} props={{}} place="over-page" />}
      {isCodeOpen && <Lazily load={codeCard} props={{}} place="over-page" />}
    </>
  );
}
