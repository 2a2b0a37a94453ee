import { useEffect, useRef } from 'react';
import type { PanelId } from '../../experiment/panels';
import { stages } from '../../experiment/stages';
import type { RunInfo } from '../../run/runInfo';
import { closePanel, openPanel, setStage, useExperiment } from '../../state/experimentStore';
import { useFrames } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import { type Paint, useCanvas } from '../views/useCanvas';
import { useFrame } from '../views/useFrame';
import { useLanguage, useWords } from '../words/useLanguage';
import type { Glance } from './glance';
import { HeightEdge } from './HeightEdge';
import './InspectStrip.css';
import { inspectors, type PanelEntry } from './registry';

const panelId = (id: PanelId) => `panel-${id}`;
const buttonId = (id: PanelId) => `open-${id}`;

/** Below the network: what can be looked into, each with a tiny picture and a number; what is open takes the strip's place. */
export default function InspectStrip() {
  const { word } = useLanguage();
  const info = useRun((state) => state.info);
  const open = useExperiment(({ experiment }) => experiment.view.open);
  const opened = open.flatMap((id) => inspectors.find((entry) => entry.id === id) ?? []);
  useFocusAfterClosing(open);
  return (
    <>
      {opened.length > 0 && <HeightEdge open={open} />}
      <div className="inspect-bar">
        <h2>{word('inspect.title')}</h2>
        {inspectors.map((entry) => (
          <Entry key={entry.id} entry={entry} info={info} isOpen={open.includes(entry.id)} isStripOpen={opened.length > 0} />
        ))}
        {stages.length > 0 && <StageEntries />}
      </div>
      {opened.length > 0 && (
        <div className="inspect-panels">
          {opened.map((entry) => (
            <OpenPanel key={entry.id} entry={entry} info={info} />
          ))}
        </div>
      )}
    </>
  );
}

/** A panel that is closed while it has the focus gives it to the word that opens it again. */
function useFocusAfterClosing(open: readonly PanelId[]): void {
  const before = useRef(open);
  useEffect(() => {
    const closed = before.current.find((id) => !open.includes(id));
    before.current = open;
    if (closed && document.activeElement === document.body) document.getElementById(buttonId(closed))?.focus();
  }, [open]);
}

interface EntryProps {
  readonly entry: PanelEntry;
  readonly info: RunInfo | null;
  readonly isOpen: boolean;
  /** Beside open panels the words stand alone. */
  readonly isStripOpen: boolean;
}

function Entry({ entry, info, isOpen, isStripOpen }: EntryProps) {
  const word = useWords('inspectStrip');
  const { id, glance } = entry;
  const fits = info ? entry.fits(info) : true;
  return (
    <button
      type="button"
      id={buttonId(id)}
      className="inspect-entry"
      aria-expanded={isOpen}
      aria-controls={isOpen ? panelId(id) : undefined}
      title={fits === true ? undefined : word(fits)}
      onClick={() => (isOpen ? closePanel(id) : openPanel(id))}
    >
      <span className="word">{word(`panel.${id}`)}</span>{' '}
      {!isStripOpen &&
        info &&
        (fits === true ? <AtAGlance glance={glance} info={info} /> : <span className="muted">{word('notNow')}</span>)}
    </button>
  );
}

function AtAGlance({ glance, info }: { glance: Glance; info: RunInfo }) {
  useFrame();
  const word = useWords('inspectStrip');
  const { compact } = useLanguage();
  const moment = { info, series: useFrames().series(), epoch: useRun((state) => state.epoch) };
  const paint = glance.paint(moment);
  return (
    <>
      {paint && <TinyPicture paint={paint} />}
      <span className="muted value">{glance.text(moment, { word, compact })}</span>
    </>
  );
}

function TinyPicture({ paint }: { paint: Paint }) {
  return <canvas ref={useCanvas(paint)} aria-hidden="true" />;
}

/** What takes the place of network and output. */
function StageEntries() {
  const word = useWords('stage');
  const present = useExperiment(({ experiment }) => experiment.view.stage);
  return (
    <span className="stage-entries">
      {stages.map(({ id }) => (
        <button
          key={id}
          type="button"
          className="inspect-entry"
          aria-pressed={present === id}
          onClick={() => setStage(present === id ? '' : id)}
        >
          {word(`stage.${id}`)}
        </button>
      ))}
    </span>
  );
}

function OpenPanel({ entry, info }: Pick<EntryProps, 'entry' | 'info'>) {
  const { id, load } = entry;
  const word = useWords('inspectStrip');
  const label = word(`panel.${id}`);
  const fits = info ? entry.fits(info) : true;
  return (
    <section
      id={panelId(id)}
      className="inspect-panel"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        closePanel(id);
      }}
    >
      <button type="button" className="icon close" aria-label={word('close', { label })} onClick={() => closePanel(id)}>
        <Icon name="close" />
      </button>
      <div className="inspect-body">{info && (fits === true ? <Lazily load={load} props={{ info }} /> : <p>{word(fits)}</p>)}</div>
    </section>
  );
}
