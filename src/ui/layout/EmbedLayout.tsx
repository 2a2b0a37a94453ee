import { useEffect, useState } from 'react';
import { audienceLink } from '../../state/address';
import { useExperiment, useShows } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { Boundary } from '../controls/Boundary';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import { keepFocusFree } from '../frameKeys';
import { Inspect } from '../inspect/Inspect';
import { useAuthorNotes } from '../panels/authorNotes';
import { DataControls } from '../panels/DataControls';
import { networkViews } from '../panels/NetworkPanel';
import { Notices } from '../panels/Notices';
import { ObjectiveControls } from '../panels/ObjectiveControls';
import { outputViews } from '../panels/OutputPanel';
import { WayOnHere } from '../panels/WayOnHere';
import { LossChart } from '../views/LossChart';
import { Picture } from '../views/Picture';
import './EmbedLayout.css';
import './TopBar.css';
import { useStageRunner } from '../../state/stageRunner';
import { Stage, useStage } from '../stage/Stage';
import { StageRun } from '../stage/StageRun';
import { ofAnswers } from '../views/useAnswers';
import { useScores } from '../views/useScores';
import { useShownForm } from '../views/useShownForm';
import { useShownRun } from '../views/useShownRun';
import { useLanguage, useWords } from '../words/useLanguage';
import { EpochReadout, SpeedControl, Timeline, Transport } from './Transport';

/** The page inside a slide: the pictures, and those controls that the link has not hidden. What is hidden gives its room to the rest. */
export default function EmbedLayout() {
  const { word } = useLanguage();
  const info = useShownRun();
  useEffect(() => {
    if (parent !== window) parent.postMessage({ type: 'descent:shown' }, '*'); // no secret: that it is there
  }, []);
  const form = useShownForm();
  const { Network } = networkViews[form];
  const { Answer, Head } = outputViews[form];
  const stage = useStage();
  const showsNetwork = useShows('network') && !stage;
  const showsOutput = useShows('output') && !stage;
  const showsChart = useShows('chart') && !stage;
  const showsBar = useShows('bar');
  const changesNetwork = [useShows('layers'), useShows('activation'), useShows('features')].includes(true);
  return (
    <main className="embed" data-network={showsNetwork || undefined} data-output={showsOutput || undefined} onMouseDown={keepFocusFree}>
      <h1 className="hidden">Descent</h1>
      {stage && (
        <Boundary subject={stage}>
          <Stage />
        </Boundary>
      )}
      {showsNetwork && (
        <section className="network" aria-label={word('network.title')}>
          <Boundary subject={info}>{info && <Network info={info} bare={!changesNetwork} />}</Boundary>
        </section>
      )}
      {showsOutput && (
        <div className="picture-only">
          <Boundary subject={info}>{form === 'points' ? <Picture bare /> : <Answer info={info} />}</Boundary>
        </div>
      )}
      {showsChart && (
        <Boundary subject={info}>
          <LossChart />
        </Boundary>
      )}
      <div className="embed-controls">
        <Boundary subject={info}>
          <DataControls />
          <ObjectiveControls />
          {Head && <Head />}
          {info && info.targets.length > 0 && <Lazily load={ofAnswers} props={{ info }} />}
        </Boundary>
      </div>
      <Boundary subject={info}>
        <Inspect />
      </Boundary>
      <Boundary subject={info}>
        <Notices />
      </Boundary>
      {showsBar && (
        <StageRun>
          <EmbedBar />
        </StageRun>
      )}
    </main>
  );
}

function EmbedBar() {
  const { loss, word } = useLanguage();
  const ofEmbed = useWords('embed');
  const { testLoss, trainLoss, atEpoch } = useScores();
  const isUntested = useRun(({ info }) => info?.scored.test === 0);
  const showsTimeline = useShows('timeline');
  const Own = useStageRunner((state) => state.transport);
  const showsSpeed = useShows('speed');
  return (
    <div className="embed-bar">
      {Own ? (
        <Own />
      ) : (
        <>
          <Transport />
          {showsTimeline && <Timeline />}
          <WayOnHere />
          <EpochReadout />
        </>
      )}
      {showsSpeed && !Own && <SpeedControl />}
      <span className="figure">
        <span className="muted">{ofEmbed(isUntested ? 'trainLoss' : 'testLoss')}</span>{' '}
        <span
          className={atEpoch === null ? undefined : 'muted'}
          title={atEpoch === null ? undefined : word('metrics.atEpoch', { epoch: atEpoch })}
        >
          {loss(isUntested ? trainLoss : testLoss)}
        </span>
      </span>
      <WholePage />
    </div>
  );
}

/** The way to the whole page, where it has an address; pointed at, it says what the author of the slide has to know. */
function WholePage() {
  const word = useWords('embed');
  const link = useExperiment(({ experiment }) => audienceLink(experiment));
  const notes = useAuthorNotes();
  const [isRefused, setRefused] = useState(false);
  if (link === null) return null;
  return (
    <>
      <a
        className="button end"
        href={link}
        target="_blank"
        rel="noopener"
        title={[word('openTitle'), ...notes].join('\n')}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the browser's own ways to open it
          event.preventDefault();
          setRefused(!openTab(link));
        }}
      >
        <span className="word">{word('open')}</span> <Icon name="open" />
      </a>
      {isRefused && <Lazily load={openRefused} props={{ link, onClose: () => setRefused(false) }} />}
    </>
  );
}

const openRefused = () => import('./OpenRefused');

/** @returns whether there is a new tab: a frame without `allow-popups` may not have one, and says nothing of it */
function openTab(link: string): boolean {
  const tab = window.open(link, '_blank');
  if (!tab) return false;
  try {
    tab.opener = null;
  } catch {
    // a tab of another origin than this frame's cannot reach it either
  }
  return true;
}
