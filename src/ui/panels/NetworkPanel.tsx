import type { ComponentType, ReactNode } from 'react';
import { withoutSharing } from '../../experiment/architecture';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment, useInspectHeight, useShows } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { Boundary } from '../controls/Boundary';
import { AddLayer } from '../views/AddLayer';
import { LayerHead } from '../views/LayerHead';
import { NetworkGraph } from '../views/NetworkGraph';
import {
  ImageArea,
  ImagePresets,
  ImageStrip,
  ImageTabs,
  MisfitCard,
  RoadNetwork,
  RoadStrip,
  RoadTabs,
  RoadTools,
  SequenceNetwork,
  SequenceStrip,
} from './formParts';
import './NetworkPanel.css';
import { useIsBlank, useLacksDrawings } from '../views/drawingSides';
import { useMediaQuery } from '../views/useMediaQuery';
import { type ShownAs, shownAs } from '../views/useShownForm';
import { useShownRun } from '../views/useShownRun';
import { useLanguage } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import { ReadingStrip } from './ReadingStrip';

interface NetworkViewProps {
  readonly info: RunInfo;
  /** Only the pictures. */
  readonly bare?: boolean;
  /** Above what takes the room: of bare pictures the names stay, and what can be pressed. */
  readonly isRow?: boolean;
}

interface NetworkViews {
  readonly Network: ComponentType<NetworkViewProps>;
  readonly Strip: ComponentType<{ info: RunInfo }>;
  /** Views of one network beside each other in its head; absent: there is one. */
  readonly Tabs?: ComponentType<Record<never, never>>;
  /** What changes how it is looked at. */
  readonly Tools?: ComponentType<{ info: RunInfo }>;
}

/** How a network is drawn and read, by the form of what it reads. */
export const networkViews: Readonly<Record<ShownAs, NetworkViews>> = {
  points: { Network: NetworkGraph, Strip: ReadingStrip },
  images: { Network: ImageArea, Strip: ImageStrip, Tabs: ImageTabs, Tools: ImagePresets },
  sequences: { Network: SequenceNetwork, Strip: SequenceStrip },
  road: { Network: RoadNetwork, Strip: RoadStrip, Tabs: RoadTabs, Tools: RoadTools },
};

/** How many parameters more there were if every convolution were a dense layer from all its input to all its output (lecture L9.3). */
const saved = ({ layers }: RunInfo): number =>
  layers.reduce((sum, layer, l) => {
    const before = layers[l - 1];
    return layer.kind === 'conv' && before ? sum - layer.parameterCount + withoutSharing(before.shape, layer.shape) : sum;
  }, 0);

/** The layers as controls alone: the way out where the first experiment cannot be run. */
function LayerList() {
  const count = useExperiment(({ experiment }) => experiment.hidden.length);
  const refused = useRun(({ problem }) => problem && 'values' in problem && 'layer' in problem.values && String(problem.values.layer));
  return (
    <div className="layer-list">
      {Array.from({ length: count }, (_, index) => (
        <div key={index}>
          <LayerHead index={index} />
          {refused && Number.parseInt(refused.slice('layer '.length), 10) === index + 1 && <MisfitCard index={index} />}
        </div>
      ))}
    </div>
  );
}

/** In the place of the numbers while there is nothing to read: what the network waits for. */
function Waiting() {
  const problem = useRun((state) => state.problem);
  const said = useSaid(problem ? [problem] : []);
  return <p className="reading muted">{said?.[0]}</p>;
}

interface NetworkPanelProps {
  /** At the end of the head, in place of the button for another layer. */
  readonly aside?: ReactNode;
}

export function NetworkPanel({ aside }: NetworkPanelProps) {
  const { word } = useLanguage();
  const info = useShownRun();
  const changedByHand = useRun((state) => state.changedByHand);
  const showsLayers = useShows('layers');
  const isBlank = useIsBlank();
  const isNarrow = useMediaQuery('(max-width: 60rem)'); // there the page scrolls: what is open takes nothing away
  const { Network, Strip, Tabs, Tools } = networkViews[info ? shownAs(info) : 'points'];
  const isRow = useInspectHeight() === 'tall' && !isNarrow;
  const isOther = useLacksDrawings();
  const tab = useExperiment(({ experiment }) => experiment.view.imageTab);
  const summary = info &&
    !isOther && [
      ...(info.form === 'points' ? [word('network.widths', { widths: info.layers.map((layer) => layer.units) })] : []),
      word('network.parameters', { parameters: info.parameterCount }),
      ...(saved(info) ? [word('network.unshared', { parameters: info.parameterCount + saved(info) })] : []),
      ...(changedByHand ? [word('network.changed')] : []),
    ];
  return (
    <section className="network" aria-label={word('network.title')} data-tab={tab}>
      <div className="region-head">
        <h2>{word('network.title')}</h2>
        {Tabs && !isRow && <Tabs />}
        {summary && (
          <span className="muted" title={summary.join(', ')}>
            {summary.map((part, k) => (
              <span key={part}>
                {k > 0 && ', '}
                {part}
              </span>
            ))}
          </span>
        )}
        {info && Tools && !isRow && !aside && <Tools info={info} />}
        {aside ?? (showsLayers && <AddLayer />)}
      </div>
      <Boundary subject={info}>
        {info && !isOther && !(isBlank && info.form !== 'points') ? <Network info={info} bare={isRow} isRow={isRow} /> : <LayerList />}
      </Boundary>
      <Boundary subject={info}>{isBlank ? <Waiting /> : info && !isRow && <Strip info={info} />}</Boundary>
    </section>
  );
}
