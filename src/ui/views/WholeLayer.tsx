import { type CSSProperties, useRef } from 'react';
import { UnitPainter } from '../../render/unitPictures';
import type { RunInfo } from '../../run/runInfo';
import { useFrames } from '../../state/runnerContext';
import { hoverUnit, pinUnit, useView } from '../../state/viewStore';
import { Check } from '../controls/Check';
import Menu from '../controls/Menu';
import { useLanguage, useWords } from '../words/useLanguage';
import { toggleFeature } from './FeatureColumn';
import type { GraphPlan } from './graphPlan';
import { unitName } from './UnitButton';
import { useCanvas } from './useCanvas';
import { useUnitMaps } from './usePictures';

const cell = 40; // px, of which the picture takes all but the air
const air = 6;
const mostAcross = 8;

interface WholeLayerProps {
  readonly info: RunInfo;
  readonly layer: number;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** Every unit of a layer: to point at, and to be pinned, which draws it in the graph. */
export function WholeLayer({ info, layer, anchor, onClose }: WholeLayerProps) {
  const language = useLanguage();
  const { count, word } = language;
  const words = useWords('graphExtras');
  const pinned = useView((state) => state.pinned);
  const frames = useFrames();
  const painter = useRef(new UnitPainter()).current;
  const readMaps = useUnitMaps(info);
  const units = info.layers[layer]?.units ?? 0;
  const across = Math.min(mostAcross, Math.ceil(Math.sqrt(units)));
  const first = info.layers.slice(0, layer).reduce((sum, column) => sum + column.units, 0);
  const placeOf = (unit: number) => ({ left: (unit % across) * cell, top: Math.floor(unit / across) * cell });
  const ref = useCanvas(
    (ctx, _size, theme) => {
      const maps = readMaps();
      if (!maps) return;
      for (let unit = 0; unit < units; unit++) {
        const { left, top } = placeOf(unit);
        painter.paintMap(ctx, maps, first + unit, info.layers[layer]?.activation ?? '', left, top, cell - air, theme);
        ctx.strokeStyle = theme.edge;
        ctx.lineWidth = 1;
        ctx.beginPath();
        ctx.roundRect(left + 0.5, top + 0.5, cell - air - 1, cell - air - 1, 3);
        ctx.stroke();
      }
    },
    { live: true, ready: frames.hasCurrent },
  );
  const name = word('layer.name', { layer });
  return (
    <Menu title={name} detail={words('units', { count: count(units) })} anchor={anchor} onClose={onClose} isLarge>
      <div className="graph whole-layer" style={{ width: across * cell - air, height: Math.ceil(units / across) * cell - air }}>
        <canvas ref={ref} aria-hidden="true" />
        {Array.from({ length: units }, (_, unit) => {
          const isPinned = pinned?.layer === layer && pinned.unit === unit;
          return (
            <button
              key={unit}
              type="button"
              className="unit"
              data-pinned={isPinned || undefined}
              aria-pressed={isPinned}
              aria-label={unitName(language, info, layer, unit)}
              style={{ ...placeOf(unit), width: cell - air, height: cell - air }}
              onClick={() => pinUnit(isPinned ? null : { layer, unit })}
              onFocus={() => hoverUnit({ layer, unit })}
              onBlur={() => hoverUnit(null)}
              onPointerEnter={() => hoverUnit({ layer, unit })}
              onPointerLeave={() => hoverUnit(null)}
            />
          );
        })}
      </div>
      <p className="muted">{words('hint')}</p>
    </Menu>
  );
}

const mostRows = 16;

/** Every column of a table, to be used or left out. */
export function WholeFeatures({
  info,
  plan,
  anchor,
  onClose,
}: {
  info: RunInfo;
  plan: GraphPlan;
  anchor: HTMLElement;
  onClose: () => void;
}) {
  const { word } = useLanguage();
  return (
    <Menu title={word('graph.columns')} anchor={anchor} onClose={onClose} isLarge>
      <div className="whole-features" style={{ '--rows': Math.min(mostRows, plan.allRows.length) } as CSSProperties}>
        {plan.allRows.map((row) => (
          <Check key={row.expression} label={row.label} checked={row.unit >= 0} onChange={() => toggleFeature(info, plan.allRows, row)} />
        ))}
      </div>
    </Menu>
  );
}
