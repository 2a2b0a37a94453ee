import { limits } from '../../experiment/normalize';
import { addLayer, useExperiment, useShows } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { Icon } from '../controls/Icon';
import { NetworkGraph } from '../views/NetworkGraph';
import './NetworkPanel.css';
import { ReadingStrip } from './ReadingStrip';

export function NetworkPanel() {
  const info = useRun((state) => state.info);
  const changedByHand = useRun((state) => state.changedByHand);
  const layerCount = useExperiment(({ experiment }) => experiment.hidden.length);
  const showsLayers = useShows('layers');
  return (
    <section className="network" aria-label="Network">
      <div className="region-head">
        <h2>Network</h2>
        {info && (
          <span className="muted">
            {info.layers.map((layer) => layer.units).join(' – ')}, {info.parameterCount.toLocaleString('en')} parameters
            {changedByHand && ', changed by hand'}
          </span>
        )}
        {showsLayers && (
          <button
            type="button"
            className="end"
            aria-label="Add a layer"
            title={
              layerCount < limits.hiddenLayers
                ? 'Add a hidden layer before the output'
                : `${limits.hiddenLayers} hidden layers are the most`
            }
            disabled={layerCount >= limits.hiddenLayers}
            onClick={addLayer}
          >
            <Icon name="plus" /> Layer
          </button>
        )}
      </div>
      <NetworkGraph />
      <ReadingStrip />
    </section>
  );
}
