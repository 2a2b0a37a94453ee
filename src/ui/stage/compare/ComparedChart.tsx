import { useRef } from 'react';
import { type ComparedCurve, lastPlace, paintComparedCurves, plotOf } from '../../../render/comparedCurves';
import { fateOf } from '../../../render/curveFate';
import { margin } from '../../../render/lossAxes';
import type { ComparedGroup } from '../../../state/comparedGroup';
import { useExperiment } from '../../../state/experimentStore';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { currentTheme } from '../../theme';
import { useLanguage, useWords } from '../../words/useLanguage';
import { type Axis, epochOf, fateText, memberFate, placesOf } from './comparedNumbers';
import type { RunRow } from './RunMenu';
import type { SeedBands } from './useSeedBands';

interface ComparedChartProps {
  readonly group: ComparedGroup;
  readonly rows: readonly RunRow[];
  readonly axis: Axis;
  readonly of: 'train' | 'test';
  readonly chosen: number;
  readonly pointed: number | null;
  /** Of each run with other seeds; null where they were not trained. */
  readonly bands: readonly (SeedBands | null)[];
}

/** The losses of all runs; the pointer and the arrow keys take all of them to a place. */
export function ComparedChart({ group, rows, axis, of, chosen, pointed, bands }: ComparedChartProps) {
  const word = useWords('compare');
  const { count, fixed, tick } = useLanguage();
  const isLog = useExperiment(({ experiment }) => experiment.view.logLoss);
  /** Where the runs stood before the chart was pointed at. */
  const home = useRef<number | null>(null);
  const column = of === 'train' ? 'trainLoss' : 'testLoss';
  const curves = rows.map(({ letter, member }, run): ComparedCurve => {
    const { table, frame } = member;
    const seeds = bands[run]?.[column] ?? null;
    return {
      index: run,
      letter,
      end: fateText(seeds ? fateOf(seeds.median, seeds.median.length, null) : memberFate(member, column), word),
      values: table.column(column),
      length: table.length,
      places: placesOf(member, axis),
      since: member.since,
      hasDiverged: frame?.status.kind === 'diverged',
      present: epochOf(member),
      seeds,
    };
  });
  const number = (value: number) => (axis === 'seconds' ? fixed(value / 1000, value < 10_000 ? 2 : 0) : count(Math.round(value)));
  const words = { end: (value: number) => word('x.end', { axis: word(`x.${axis}`), text: number(value) }), count: number, tick };
  const summary = curves.map(({ letter, end }, run) => [letter, rows[run]?.name, end].filter(Boolean).join(' '));
  const last = Math.max(0, ...rows.map(({ member }) => member.table.length - 1));

  const epochAt = (event: React.PointerEvent): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = currentTheme().textScale;
    const plot = plotOf({ width: box.width / scale, height: box.height / scale }, curves);
    const share = ((event.clientX - box.left) / scale - margin.left) / (plot.width - margin.left - margin.right);
    if (share < -0.03 || share > 1.03) return null;
    const place = Math.min(1, Math.max(0, share)) * lastPlace(curves);
    const { places, length } = curves[chosen] ?? curves[0] ?? { places: null, length: 0 };
    if (!places) return Math.min(last, Math.round(place));
    let row = 0;
    while (row < length - 1 && Math.abs((places[row + 1] ?? 0) - place) <= Math.abs((places[row] ?? 0) - place)) row++;
    return row;
  };
  const leave = () => {
    if (home.current !== null) group.seek(home.current);
    home.current = null;
  };
  return (
    <div className="compared-chart">
      <FigureCanvas
        label={word('chart', { runs: summary })}
        paint={(ctx, size, theme) => paintComparedCurves(ctx, curves, { isLog, chosen, pointed }, words, size, theme)}
      />
      <div
        className="reader"
        role="slider"
        tabIndex={0}
        aria-label={word('read')}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={Math.min(last, group.epoch)}
        aria-valuetext={word('epoch', { epoch: Math.min(last, group.epoch) })}
        onPointerMove={(event) => {
          if (group.runner.stores.run.getState().isPlaying || event.pointerType === 'touch') return;
          const epoch = epochAt(event);
          if (epoch === null) return leave();
          home.current ??= group.epoch;
          group.seek(epoch);
        }}
        onPointerDown={(event) => {
          const epoch = epochAt(event);
          if (epoch === null) return;
          home.current = null; // they stay where it was pressed
          group.seek(epoch);
        }}
        onPointerLeave={leave}
      />
    </div>
  );
}
