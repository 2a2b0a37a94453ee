import { useEffect, useLayoutEffect, useState } from 'react';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { viewSettings } from '../../experiment/viewSettings';
import type { RunInfo } from '../../run/runInfo';
import { setView, useExperiment, useShows, useShowsRegion } from '../../state/experimentStore';
import { leavePresentation, toggleCode } from '../../state/presentation';
import { useStageRunner } from '../../state/stageRunner';
import { Fold } from '../controls/Fold';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Select } from '../controls/Select';
import { keepFocusFree } from '../frameKeys';
import { SpeedControl, TimelineRow, Transport } from '../layout/Transport';
import { DataPanel } from '../panels/DataPanel';
import { NetworkPanel } from '../panels/NetworkPanel';
import { Notices } from '../panels/Notices';
import { OutputPanel } from '../panels/OutputPanel';
import { Stage, useStage } from '../stage/Stage';
import { StageRun } from '../stage/StageRun';
import { applyPresentation } from '../theme';
import { useIsWaiting } from '../views/useIsWaiting';
import { useMediaQuery } from '../views/useMediaQuery';
import { useShownRun } from '../views/useShownRun';
import type { DataForm } from '../words/en/parts/present';
import { useLanguage, useWords } from '../words/useLanguage';
import { enterFullScreen, type FullScreenFailure, leaveFullScreen } from './fullScreen';
import { ObjectiveLine } from './ObjectiveLine';
import { PointerRing } from './PointerRing';
import '../layout/TopBar.css';
import './PresentLayout.css';

/** The page in a lecture hall: large, the settings folded into words, what clicks and what is pointed at seen from the last row. */
export default function PresentLayout() {
  const word = useWords('present');
  const [isDataOpen, setDataOpen] = useState(false);
  const [failure, setFailure] = useState<FullScreenFailure | null>(null);
  const showsData = useShowsRegion('data');
  const stage = useStage();
  const showsNetwork = useShowsRegion('network') && !stage;
  const showsOutput = useShowsRegion('output') && !stage;
  const isWaiting = useIsWaiting();
  const isPhone = useMediaQuery('(max-width: 45rem)');
  useLayoutEffect(() => {
    applyPresentation(true);
    return () => applyPresentation(false);
  }, []);
  useEffect(() => {
    // a link may open a presentation, but only a hand a full screen
    if (navigator.userActivation?.isActive) void enterFullScreen().then(setFailure);
    const changed = () => {
      if (!document.fullscreenElement) leavePresentation(); // the browser's own Escape
    };
    document.addEventListener('fullscreenchange', changed);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      leaveFullScreen();
    };
  }, []);
  return (
    <>
      <main
        className="app present"
        data-waits={isWaiting || undefined}
        data-data={(showsData && isDataOpen) || undefined}
        data-network={showsNetwork || undefined}
        data-output={showsOutput || undefined}
        data-stage={stage ?? undefined}
        onMouseDown={keepFocusFree}
      >
        <StageRun>
          <PresentBar onFailure={setFailure} />
        </StageRun>
        {showsData && isDataOpen && <DataPanel />}
        <Stage />
        {showsNetwork && <NetworkPanel aside={showsData && <DataButton isOpen={isDataOpen} onToggle={() => setDataOpen(!isDataOpen)} />} />}
        {showsOutput && <OutputPanel />}
        <footer>
          <ObjectiveLine />
          {failure && (
            <p role="status">
              {word(`fullScreen.${failure}`)}
              <button type="button" className="icon" aria-label={word('dismiss')} onClick={() => setFailure(null)}>
                <Icon name="close" />
              </button>
            </p>
          )}
        </footer>
        {!isPhone && !stage && <Notices />}
        <PointerRing />
      </main>
      {isPhone && !stage && <Notices />}
    </>
  );
}

function PresentBar({ onFailure }: { onFailure: (failure: FullScreenFailure | null) => void }) {
  const word = useWords('present');
  const showsSpeed = useShows('speed');
  const Own = useStageRunner((state) => state.transport);
  return (
    <header className="top">
      <h1 className="wordmark">Descent</h1>
      <div className="transport-bar">
        {Own ? (
          <Own />
        ) : (
          <>
            <Transport />
            <TimelineRow />
          </>
        )}
      </div>
      {showsSpeed && !Own && <SpeedControl />}
      <PresentMenu onFailure={onFailure} />
      <IconButton icon="close" label={word('leave')} title={word('leaveTitle')} onClick={leavePresentation} />
    </header>
  );
}

function PresentMenu({ onFailure }: { onFailure: (failure: FullScreenFailure | null) => void }) {
  const word = useWords('present');
  const { option, setting } = useLanguage();
  const clicker = useExperiment(({ experiment }) => experiment.view.clicker);
  return (
    <Fold label={word('menu')} title={word('menu')} summary={<Icon name="more" />} opens="down">
      <Select
        label={setting('clicker').label}
        showLabel
        value={clicker}
        options={viewSettings.clicker.options.map((value) => ({ value, label: option('clicker', value) }))}
        onChange={(value) => setView({ clicker: value as typeof clicker })}
      />
      <button type="button" className="edge" onClick={() => void enterFullScreen().then(onFailure)}>
        {word('fullScreen')}
      </button>
      <button type="button" className="edge" onClick={toggleCode}>
        {word('showCode')}
      </button>
    </Fold>
  );
}

const formOf = ({ form, axes }: RunInfo): DataForm => (form === 'points' ? (axes.length > 2 ? 'rows' : 'points') : form);

/** The column of the data, folded into its name. */
function DataButton({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  const word = useWords('present');
  const { named } = useLanguage();
  const entry = useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id));
  const info = useShownRun();
  if (!info) return null;
  return (
    <button type="button" className="folded-data end" aria-expanded={isOpen} title={word('dataTitle')} onClick={onToggle}>
      <span>{word('data', { label: named('datasets', entry).label, count: info.count, form: formOf(info) })}</span>
      <Icon name={isOpen ? 'left' : 'right'} />
    </button>
  );
}
