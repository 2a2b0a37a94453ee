import type { RunInfo } from '../../run/runInfo';
import { setLook, setView, useExperiment } from '../../state/experimentStore';
import { usePointedPlace } from '../../state/pointedPlace';
import { pinUnit, type UnitRef, useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { ExampleSteps } from '../panels/ExampleSteps';
import '../panels/ReadingStrip.css';
import { useOwnImage } from '../views/chosenExample';
import { useLanguage, useWords } from '../words/useLanguage';
import { MapLegend } from './maps/MapLegend';
import { MapNumbers } from './maps/MapNumbers';

/** Below the maps; the other views of the network have numbers of their own. */
export function ImageStrip({ info }: { info: RunInfo }) {
  const isOfMaps = useExperiment(({ experiment }) => experiment.view.imageTab === 'maps');
  return isOfMaps && <MapReading info={info} />;
}

/** The place that is looked at goes under the microscope. */
function lookInto({ layer, unit }: UnitRef): void {
  const { at } = usePointedPlace.getState();
  const [row, column] = at?.layer === layer && at.unit === unit ? at.place : [-1, -1];
  setLook('microscope', { layer, map: unit + 1, row: row + 1, column: column + 1, slice: 0 });
  setView({ imageTab: 'microscope' });
}

/** The numbers of the map or unit under the pointer, or of the pinned one; while there is none, what the pictures mean. */
function MapReading({ info }: { info: RunInfo }) {
  const { word } = useLanguage();
  const words = useWords('images');
  const hovered = useView((state) => state.hovered);
  const pinned = useView((state) => state.pinned);
  const own = useOwnImage(info);
  const target = hovered ?? pinned;
  const layer = target && info.layers[target.layer];
  return (
    <section className="reading" aria-label={words('map.label')}>
      <div className="row head-row">
        <h2 aria-live="polite">
          {layer
            ? words(layer.kind === 'conv' ? 'map.filter' : layer.shape.length === 3 ? 'map.map' : 'map.unit', {
                layer: target.layer,
                unit: target.unit + 1,
              })
            : words('map.none')}
        </h2>
        {pinned && target === pinned && <Icon name="pin" />}
        {own && <span className="muted place">{words('pad.yours')}</span>}
        {!own && <ExampleSteps info={info} />}
        {target && layer?.window && (
          <button type="button" className="to-microscope end" onClick={() => lookInto(target)}>
            {words('map.microscope')}
          </button>
        )}
        {pinned && (
          <button
            type="button"
            className={layer?.window ? 'icon' : 'icon end'}
            aria-label={words('map.release')}
            title={word('unit.releaseTitle')}
            onClick={() => pinUnit(null)}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {layer ? <MapNumbers info={info} target={target} /> : <MapLegend info={info} />}
    </section>
  );
}
