import { part } from '../../engine/part';
import { comparedPart } from '../../experiment/comparedPart';
import { newStart, setView, useExperiment, useShows } from '../../state/experimentStore';
import { useStageRunner } from '../../state/stageRunner';
import { useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import './TopBar.css';
import { useLanguage } from '../words/useLanguage';
import { SpeedControl, TimelineRow, Transport } from './Transport';
import { UndoButtons } from './UndoButtons';

const comparing = part('runs side by side', () =>
  Promise.all([import('../../state/comparing'), comparedPart.load()]).then(([verbs]) => verbs),
);

const nextTheme = { auto: 'dark', dark: 'light', light: 'auto' } as const;

/** A page has dozens of stops before the one that most go for. */
const focusPlay = () => document.querySelector<HTMLElement>('.transport .primary')?.focus();

/** Keeps the run as it is, to set others beside it; what does that is fetched with the first press. */
function PinButton() {
  const { word } = useLanguage();
  const isFull = useExperiment(
    ({ experiment: { view } }) => view.stage === 'compare' && view.vs.length === 4 && view.vs.every(({ isKept }) => isKept),
  );
  return (
    <button
      type="button"
      aria-label={word('top.pin')}
      title={word(isFull ? 'top.pinFull' : 'top.pinTitle')}
      disabled={isFull}
      onClick={() => void comparing.load().then(() => comparing.loaded.pinRun())}
    >
      <Icon name="pin" />
      <span className="word">{word('top.pin')}</span>
    </button>
  );
}

export function TopBar() {
  const { option, word } = useLanguage();
  const theme = useExperiment(({ experiment }) => experiment.view.theme);
  const showsSpeed = useShows('speed');
  const Own = useStageRunner((state) => state.transport);
  const colours = word('top.colours', { theme: option('theme', theme), next: option('theme', nextTheme[theme]) });
  return (
    <header className="top">
      <button type="button" className="skip" onClick={focusPlay}>
        {word('top.skip')}
      </button>
      <h1 className="wordmark">Descent</h1>
      <div className="transport-bar">
        {Own ? (
          <Own />
        ) : (
          <>
            <Transport />
            <TimelineRow />
            {showsSpeed && <SpeedControl />}
          </>
        )}
      </div>
      <div className="tools">
        <button type="button" className="new-start" onClick={newStart} aria-label={word('top.newStart')} title={word('top.newStartTitle')}>
          <Icon name="shuffle" />
          <span className="word">{word('top.newStart')}</span>
        </button>
        <UndoButtons />
        <PinButton />
        <button
          type="button"
          onClick={() => useView.setState({ isShareOpen: true })}
          aria-label={word('top.share')}
          title={word('top.shareTitle')}
        >
          <Icon name="link" />
          <span className="word">{word('top.share')}</span>
        </button>
        <IconButton
          icon="keys"
          className="keys-button"
          label={word('top.keys')}
          title={word('top.keysTitle')}
          onClick={() => useView.setState({ isKeysOpen: true })}
        />
        <IconButton icon="theme" label={colours} onClick={() => setView({ theme: nextTheme[theme] })} />
      </div>
    </header>
  );
}
