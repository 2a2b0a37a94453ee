import { readsPixels } from '../../../render/mapColumns';
import type { RunInfo } from '../../../run/runInfo';
import { useAnswer } from '../../views/useProbe';
import { useWords } from '../../words/useLanguage';
import { SignRamp } from './SignRamp';

/** What the pictures mean, while none is pointed at. */
export function MapLegend({ info }: { readonly info: RunInfo }) {
  const words = useWords('images');
  const { layers } = info;
  const silent = useAnswer('silentMaps', {});
  const dead = silent?.columns.slice(1, -1).reduce((sum, column) => sum + column.reduce((own, is) => own + is, 0), 0) ?? 0;
  const hasColour = layers[0]?.units === 3;
  const lines = [
    layers.some(({ kind }) => kind === 'conv') && words('legend.filters', { isInColour: hasColour }),
    readsPixels(layers, 1) && words('legend.templates', { isInColour: hasColour, hasStripe: layers.length > 2 }),
    words('legend.lines'),
    dead > 0 && silent && words('legend.dead', { dead, images: silent.images }),
  ].filter((line) => typeof line === 'string');
  return (
    <>
      <p className="muted hint" title={words('map.hint')}>
        {words('map.hint')}
      </p>
      <div className="map-legend">
        <p title={words('legend.scale')}>
          <SignRamp /> {words('legend.scale')}
        </p>
        {lines.map((line) => (
          <p key={line} title={line}>
            {line}
          </p>
        ))}
      </div>
    </>
  );
}
