import { memo, useRef } from 'react';
import type { TuningAnswer } from '../../../probes/wants/tuningProbe';
import { paramOf } from '../../../render/layerParams';
import { MapPainter } from '../../../render/paintMaps';
import { paintSmallTuning } from '../../../render/paintTuning';
import type { RunInfo } from '../../../run/runInfo';
import { useFrames } from '../../../state/runnerContext';
import { useWords } from '../../words/useLanguage';
import { Tile } from './Tile';
import { topOf, tuningOf } from './tuningNumbers';
import { inWords, unitAt, type Wanted } from './wantedUnit';

/** More would be too small to be told apart. */
const most = 48;

interface AllUnitsProps {
  readonly info: RunInfo;
  readonly wanted: Wanted;
  readonly tuning: TuningAnswer;
  readonly onUnit: (unit: number) => void;
}

/** The tuning curves of a whole layer, small and on one scale; beside those of the first layer their filters. */
export const AllUnits = memo(function AllUnits({ info, wanted, tuning, onUnit }: AllUnitsProps) {
  const word = useWords('wants');
  const shown = Math.min(most, tuning.units);
  const top = topOf(tuning);
  const isFirst = tuning.layer === 1 && info.layers[1]?.kind === 'conv';
  return (
    <section>
      <p className="wants-line muted">
        <b>{word('all.title', { units: tuning.units })}</b> {word('all.line', { shown, units: tuning.units })}
      </p>
      <div className="wants-all" data-filters={isFirst || undefined}>
        {Array.from({ length: shown }, (_, unit) => {
          const each = unitAt(info, tuning.layer, unit);
          const curves = tuningOf(tuning, unit, top);
          return (
            <div key={unit} className="wants-unit" data-chosen={unit === wanted.unit || undefined}>
              {isFirst && <Filter info={info} unit={unit} label={word('name', inWords(each))} />}
              <Tile
                className="small"
                label={word('all.curve', { wanted: inWords(each) })}
                press={{
                  label: word('all.one', { wanted: inWords(each) }),
                  isPressed: unit === wanted.unit,
                  onPress: () => onUnit(unit),
                }}
                paint={(ctx, size, theme) => paintSmallTuning(ctx, curves, size, theme)}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
});

/** The weights of a filter of the first layer, the colours of all filters on one scale. */
function Filter({ info, unit, label }: { info: RunInfo; unit: number; label: string }) {
  const painter = useRef(new MapPainter()).current;
  const frames = useFrames();
  const layer = info.layers[1];
  const place = layer && paramOf(layer, 'weight');
  if (!layer || !place) return null;
  const [, rows = 1, columns = 1, channels = 1] = place.shape;
  const size = rows * columns * channels;
  return (
    <Tile
      className="filter"
      label={label}
      paint={(ctx, { width, height }, theme) => {
        const parameters = frames.current()?.parameters;
        if (!parameters) return;
        const all = parameters.subarray(place.offset, place.offset + layer.units * size);
        let reach = 0;
        for (const value of all) if (Number.isFinite(value)) reach = Math.max(reach, Math.abs(value));
        const own = Float64Array.from(all.subarray(unit * size, (unit + 1) * size));
        const box = { x: 0, y: 0, width, height };
        ctx.imageSmoothingEnabled = false;
        if (channels === 3)
          painter.paintImage(
            ctx,
            own.map((value) => 0.5 + (reach > 0 ? value / (2 * reach) : 0)),
            [rows, columns, 3],
            box,
            theme,
          );
        else painter.paintMap(ctx, own, [rows, columns, channels], 0, reach > 0 ? reach : 1, box, theme);
      }}
    />
  );
}
