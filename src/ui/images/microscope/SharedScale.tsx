import { withoutSharing } from '../../../experiment/architecture';
import type { RunInfo } from '../../../run/runInfo';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useLayerNames } from './layerNames';

const side = 120;
const many = 1e9;
const few = 1e4;
const ring = 9;

/** How many weights a dense layer would have, by area: of the lecture's example, and of the layer under the lens. */
export function SharedScale({ info, layer: l }: { readonly info: RunInfo; readonly layer: number }) {
  const word = useWords('microscope');
  const { share } = useLanguage();
  const names = useLayerNames(info);
  const [layer, before] = [info.layers[l], info.layers[l - 1]];
  if (!layer || !before) return null;
  const dense = withoutSharing(before.shape, layer.shape);
  const isShared = layer.shape.slice(0, 2).some((side) => side > 1);
  const own = isShared ? Math.min(1, layer.parameterCount / dense) : 1;
  return (
    <section className="shared-scale" aria-label={word('scale')}>
      <Square label={word('scale')} dot={side * Math.sqrt(few / many)} />
      <p>
        <b>{word('scale.dense')}</b>
        <span className="muted">{word('scale.denseIs')}</span>
        <b>{word('scale.shared')}</b>
        <span className="muted">{word('scale.sharedIs')}</span>
      </p>
      <Square label={word('scale.own', { share: share(own) })} dot={side * Math.sqrt(own)} />
      <p>
        <b>
          {isShared
            ? word('scale.here', { layer: names(l), count: layer.parameterCount, dense })
            : word('scale.same', { layer: names(l), count: layer.parameterCount })}
        </b>
        <span className="muted">{word(isShared ? 'scale.hereIs' : 'scale.sameIs')}</span>
      </p>
    </section>
  );
}

/** A dot too small to be found has a ring, in ink since it is not to scale. */
function Square({ label, dot }: { readonly label: string; readonly dot: number }) {
  const at = side - 24;
  const corner = dot < 24 ? at - dot / 2 : side - dot;
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect className="scale-many" width={side} height={side} />
      <rect className="scale-few" x={corner} y={corner} width={dot} height={dot} />
      {dot < 4 && <circle className="scale-ring" cx={at} cy={at} r={ring} />}
    </svg>
  );
}
