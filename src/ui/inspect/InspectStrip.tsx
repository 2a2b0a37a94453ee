import { useEffect, useRef } from 'react';
import type { PanelId } from '../../experiment/panels';
import { type StageId, stageIds } from '../../experiment/stages';
import type { RunInfo } from '../../run/runInfo';
import { closePanel, openPanel, setStage, useExperiment } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { fromPart } from '../controls/fromPart';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import { OpensMenu } from '../controls/OpensMenu';
import { atAGlance, openPanels, roomForGlances } from '../panels/lateParts';
import { useMediaQuery } from '../views/useMediaQuery';
import { useLanguage, useWords } from '../words/useLanguage';
import './InspectStrip.css';
import { inspectors, type PanelEntry, panelId } from './registry';

const frame = fromPart(openPanels, ({ default: OpenPanels }) => OpenPanels);

const glance = fromPart(atAGlance, ({ default: AtAGlance }) => AtAGlance);

const otherPanels = () => import('./OtherPanels');

const nothing: readonly PanelId[] = [];

/** Those that have something to show of this network, or are open; the others, which are behind one word. */
function divided(info: RunInfo | null, open: readonly PanelId[]): readonly [shown: PanelEntry[], others: PanelEntry[]] {
  if (!info) return [[], []]; // nothing is known yet of what there is to look into
  const isShown = (entry: PanelEntry) => open.includes(entry.id) || entry.fits(info) === true;
  return [inspectors.filter(isShown), inspectors.filter((entry) => !isShown(entry))];
}

const buttonId = (id: PanelId) => `open-${id}`;
const othersId = 'open-others';

/** Below the network: what can be looked into, each with a tiny picture and a number; what is open takes the strip's place. */
export default function InspectStrip() {
  const { word } = useLanguage();
  const info = useRun((state) => state.info);
  const shownOpen = useExperiment(({ experiment }) => experiment.view.open);
  const stage = useExperiment(({ experiment }) => experiment.view.stage);
  const open = stage === 'none' ? shownOpen : nothing;
  const opened = open.flatMap((id) => inspectors.find((entry) => entry.id === id) ?? []);
  const [shown, others] = divided(info, open);
  useFocusAfterClosing(open);
  return (
    <>
      <div className="inspect-bar">
        <h2>{word('inspect.title')}</h2>
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} info={info} isOpen={open.includes(entry.id)} isStripOpen={opened.length > 0} />
        ))}
        {info && others.length > 0 && <Others info={info} entries={others} />}
        <StageButtons stage={stage} />
      </div>
      {opened.length > 0 && <Lazily {...frame} props={{ opened, info }} />}
    </>
  );
}

interface OthersProps {
  readonly info: RunInfo;
  readonly entries: readonly PanelEntry[];
}

/** Opens what has nothing to show of this network, each with the reason. */
function Others({ info, entries }: OthersProps) {
  const word = useWords('inspectStrip');
  return (
    <OpensMenu
      load={otherPanels}
      props={{ info, entries }}
      id={othersId}
      className="inspect-entry"
      aria-label={word('othersName', { count: entries.length })}
      title={word('othersTitle')}
    >
      <span className="word">{word('others', { count: entries.length })}</span> <Icon name="down" />
    </OpensMenu>
  );
}

/** What can take the place of network and output. */
function StageButtons({ stage }: { readonly stage: StageId | 'none' }) {
  const word = useWords('inspectStrip');
  return (
    <span className="inspect-stages">
      {stageIds.map((id) => (
        <button
          key={id}
          type="button"
          className="inspect-entry"
          aria-pressed={stage === id}
          onClick={() => setStage(stage === id ? 'none' : id)}
        >
          {word(`stage.${id}`)}
        </button>
      ))}
    </span>
  );
}

/** A panel that is closed while it has the focus gives it to the word that opens it again. */
function useFocusAfterClosing(open: readonly PanelId[]): void {
  const before = useRef(open);
  useEffect(() => {
    const closed = before.current.find((id) => !open.includes(id));
    before.current = open;
    if (closed && document.activeElement === document.body)
      (document.getElementById(buttonId(closed)) ?? document.getElementById(othersId))?.focus();
  }, [open]);
}

/** As wide as what a panel tells, until it comes. */
const roomFor = (id: PanelId) => (
  <>
    {id === 'gradientFlow' && <canvas />}
    <span className="muted value" />
  </>
);

interface EntryProps {
  readonly entry: PanelEntry;
  readonly info: RunInfo | null;
  readonly isOpen: boolean;
  /** Beside open panels the words stand alone. */
  readonly isStripOpen: boolean;
}

function Entry({ entry: { id }, info, isOpen, isStripOpen }: EntryProps) {
  const word = useWords('inspectStrip');
  const hasGlances = useMediaQuery(roomForGlances);
  const isMarked = useView(({ glow }) => glow?.panel === id);
  return (
    <button
      type="button"
      id={buttonId(id)}
      className="inspect-entry"
      aria-expanded={isOpen}
      aria-controls={isOpen ? panelId(id) : undefined}
      onClick={() => (isOpen ? closePanel(id) : openPanel(id))}
    >
      <span className="word">{word(`panel.${id}`)}</span> {isMarked && '✗ '}
      {!isStripOpen && info && hasGlances && <Lazily {...glance} words="glances" props={{ id, info }} meanwhile={roomFor(id)} />}
    </button>
  );
}
