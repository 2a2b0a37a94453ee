import { type ComparedCurve, paintComparedCurves } from '../../../render/comparedCurves';
import { Select } from '../../controls/Select';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLook } from '../../inspect/useLook';
import { useLanguage, useWords } from '../../words/useLanguage';
import { raceAxes } from './raceAsk';
import type { NetworkRacer } from './useNetworkRacers';

interface NetworkCurvesProps {
  readonly racers: readonly NetworkRacer[];
  readonly chosen: number;
}

/** The training loss of every method over evaluations, steps or time, and how it ends in words. */
export function NetworkCurves({ racers, chosen }: NetworkCurvesProps) {
  const word = useWords('race');
  const { count, number, tick } = useLanguage();
  const [{ axis }, setLook] = useLook('race');
  const curves = racers.flatMap(({ index, letter, end: ending, run, row }): readonly ComparedCurve[] => {
    if (!run) return [];
    const { rows } = run;
    const places = axis === 'seconds' ? rows.seconds.map((seconds) => 1000 * seconds) : rows[axis];
    return [
      {
        index,
        letter,
        end: ending,
        values: rows.trainLoss,
        length: rows.trainLoss.length,
        places,
        since: 0,
        hasDiverged: run.end.kind === 'diverged',
        present: row,
        seeds: null,
      },
    ];
  });
  const text = (value: number) => (axis === 'seconds' ? number(Number((value / 1000).toPrecision(2))) : count(Math.round(value)));
  const end = (value: number) => (axis === 'seconds' ? word('inSeconds', { text: text(value) }) : text(value));
  const words = { end, count: text, tick };
  const runs = racers.flatMap(({ letter, name, run, end }) => (run ? [`${letter} ${name} ${end}`] : []));
  return (
    <div className="race-curves">
      <FigureCanvas
        paint={(ctx, size, theme) => paintComparedCurves(ctx, curves, { isLog: true, chosen, pointed: null }, words, size, theme)}
        label={word('lossCurves', { runs })}
      />
      <span className="race-axis">
        <span className="muted">{word('lossOver')}</span>
        <Select
          label={word('axis')}
          value={axis}
          title={word(axis === 'seconds' ? 'timeTitle' : 'passTitle')}
          options={raceAxes.map((value) => ({ value, label: word(`axis.${value}`) }))}
          onChange={(value) => setLook({ axis: value as (typeof raceAxes)[number] })}
        />
      </span>
    </div>
  );
}
