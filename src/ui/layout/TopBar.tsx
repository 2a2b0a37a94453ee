import { newStart, redo, setView, undo, useExperiment, useShows } from '../../state/experimentStore';
import { useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import './TopBar.css';
import { EpochReadout, SpeedControl, Timeline, Transport } from './Transport';

const nextTheme = { auto: 'dark', dark: 'light', light: 'auto' } as const;
const themeNames = { auto: 'as the system', dark: 'dark', light: 'light' } as const;

export function TopBar() {
  const theme = useExperiment(({ experiment }) => experiment.view.theme);
  const canUndo = useExperiment(({ past }) => past.length > 0);
  const canRedo = useExperiment(({ future }) => future.length > 0);
  const showsTimeline = useShows('timeline');
  const showsSpeed = useShows('speed');
  return (
    <header className="top">
      <h1 className="wordmark">Descent</h1>
      <div className="transport-bar">
        <Transport />
        <div className="timeline">
          {showsTimeline ? <Timeline /> : <span className="field" />}
          <EpochReadout />
        </div>
      </div>
      {showsSpeed && <SpeedControl />}
      <div className="tools">
        <button type="button" onClick={newStart} aria-label="New start" title="New start: other weights at the beginning, the same data">
          <Icon name="dice" />
          <span className="word">New start</span>
        </button>
        <button type="button" className="icon" aria-label="Undo" title="Undo (Ctrl+Z)" disabled={!canUndo} onClick={undo}>
          <Icon name="undo" />
        </button>
        <button type="button" className="icon" aria-label="Redo" title="Redo (Ctrl+Shift+Z)" disabled={!canRedo} onClick={redo}>
          <Icon name="redo" />
        </button>
        <button
          type="button"
          onClick={() => useView.setState({ isShareOpen: true })}
          aria-label="Share"
          title="Share a link or put it into a slide"
        >
          <Icon name="link" />
          <span className="word">Share</span>
        </button>
        <button
          type="button"
          className="icon"
          aria-label={`Colours: ${themeNames[theme]}`}
          title={`Colours: ${themeNames[theme]}`}
          onClick={() => setView({ theme: nextTheme[theme] })}
        >
          <Icon name="theme" />
        </button>
      </div>
    </header>
  );
}
