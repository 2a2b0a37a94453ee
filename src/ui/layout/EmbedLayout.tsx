import { encodeExperiment } from '../../experiment/link';
import { useExperiment, useShows } from '../../state/experimentStore';
import { linkOf } from '../../state/linkSync';
import { Icon } from '../controls/Icon';
import { Inspect } from '../inspect/Inspect';
import { DataControls } from '../panels/DataControls';
import { networkViews } from '../panels/NetworkPanel';
import { Notices } from '../panels/Notices';
import { ObjectiveControls } from '../panels/ObjectiveControls';
import { outputViews } from '../panels/OutputPanel';
import { Picture } from '../views/Picture';
import './EmbedLayout.css';
import './TopBar.css';
import { useScores } from '../views/useScores';
import { useShownRun } from '../views/useShownRun';
import { useLanguage } from '../words/useLanguage';
import { EpochReadout, SpeedControl, Timeline, Transport } from './Transport';

/** The page inside a slide: the pictures, and those controls that the link has not hidden. */
export default function EmbedLayout() {
  const { loss, word } = useLanguage();
  const experiment = useExperiment((state) => state.experiment);
  const { testLoss, atEpoch } = useScores();
  const info = useShownRun();
  const form = info?.form ?? 'points';
  const { Network } = networkViews[form];
  const { Answer } = outputViews[form];
  const showsNetwork = useShows('network');
  const showsOutput = useShows('output');
  const showsTimeline = useShows('timeline');
  const showsSpeed = useShows('speed');
  const whole = linkOf(encodeExperiment({ ...experiment, view: { ...experiment.view, embed: false, embedControls: [], hidden: [] } }));
  return (
    <main className="embed" data-alone={!showsNetwork || undefined}>
      <h1 className="hidden">Descent</h1>
      {showsNetwork && (
        <section className="network" aria-label={word('network.title')}>
          {info && <Network info={info} bare />}
        </section>
      )}
      {showsOutput && <div className="picture-only">{form === 'points' ? <Picture bare /> : <Answer info={info} />}</div>}
      <div className="embed-controls">
        <DataControls />
        <ObjectiveControls />
      </div>
      <Inspect />
      <div className="embed-bar">
        <Transport />
        {showsTimeline && <Timeline />}
        <EpochReadout />
        {showsSpeed && <SpeedControl />}
        <span className="figure">
          <span className="muted">{word('embed.testLoss')}</span>{' '}
          <span
            className={atEpoch === null ? undefined : 'muted'}
            title={atEpoch === null ? undefined : word('metrics.atEpoch', { epoch: atEpoch })}
          >
            {loss(testLoss)}
          </span>
        </span>
        <a className="button end" href={whole} target="_blank" rel="noopener" title={word('embed.openTitle')}>
          <span className="word">{word('embed.open')}</span> <Icon name="open" />
        </a>
      </div>
      <Notices />
    </main>
  );
}
