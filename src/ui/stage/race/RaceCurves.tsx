import { type HeightCurve, paintHeightCurves } from '../../../render/raceCurves';
import { Select } from '../../controls/Select';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLook } from '../../inspect/useLook';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { ShownRacer } from './FunctionRace';
import { type NamedSurface, raceAxes } from './raceAsk';

interface RaceCurvesProps {
  readonly named: NamedSurface;
  readonly racers: readonly ShownRacer[];
  readonly at: number;
  readonly isAbove: boolean;
  /** Of an evaluation of each; null: not measured. */
  readonly seconds: readonly number[] | null;
}

/** How high each method stands above the lowest place, over evaluations, steps or time. */
export function RaceCurves({ named: { surface }, racers, at, isAbove, seconds }: RaceCurvesProps) {
  const word = useWords('race');
  const { tick } = useLanguage();
  const [{ axis, chosen, evaluations }, setLook] = useLook('race');
  const isMeasured = axis !== 'seconds' || seconds !== null;
  const shown = isMeasured ? axis : 'evaluations';
  const curves = racers.flatMap(({ index, trail, rows }): readonly HeightCurve[] => {
    if (!trail) return [];
    const each = seconds?.[index] ?? 0;
    const along =
      shown === 'steps'
        ? Float64Array.from(trail.values, (_, step) => step)
        : Float64Array.from(trail.evaluations, (evaluation) => (shown === 'seconds' ? evaluation * each : evaluation));
    return [{ index, at: along, heights: trail.values.map((value) => value - surface.lowest), rows }];
  });
  const ends = curves.map(({ at: along }) => along[along.length - 1] ?? 0);
  const end = shown === 'evaluations' ? evaluations : Math.max(shown === 'steps' ? 1 : 1e-9, ...ends);
  const inMicroseconds = (value: number) => tick(1e6 * value);
  const style = {
    name: word('height', { isAbove }),
    chosen: racers.find(({ id }) => id === chosen)?.index ?? -1,
    now: shown === 'evaluations' ? at : null,
    end,
    endText: word(`end.${shown}`, { end }),
    tick,
    tickAlong: shown === 'seconds' ? inMicroseconds : tick,
  };
  return (
    <div className="race-curves">
      <FigureCanvas paint={(ctx, size, theme) => paintHeightCurves(ctx, curves, style, size, theme)} label={word('curves', { isAbove })} />
      <span className="race-axis">
        <Select
          label={word('axis')}
          value={axis}
          title={word(axis === 'seconds' ? 'secondsTitle' : 'evaluationTitle')}
          options={raceAxes.map((value) => ({ value, label: word(`axis.${value}`) }))}
          onChange={(value) => setLook({ axis: value as (typeof raceAxes)[number] })}
        />
      </span>
    </div>
  );
}
