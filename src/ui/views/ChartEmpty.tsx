import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { useLanguage } from '../words/useLanguage';
import { ClassMarker } from './ClassMarker';
import { useIsBlank } from './drawingSides';
import { useShownRun } from './useShownRun';

/** Whether nothing was trained yet: there is no curve to show. A first epoch that diverged has one: it ends in an arrow. */
export function useHasNoCurve(): boolean {
  const isBlank = useIsBlank();
  return useRun(
    ({ step, epoch, lastEpoch, seeking, status }) =>
      isBlank || (step === 0 && epoch === 0 && lastEpoch <= 0 && seeking === null && status.kind !== 'diverged'),
  );
}

/** In the chart's place before the first step: what to do, and what will be seen. */
export function ChartEmpty() {
  const { word } = useLanguage();
  const info = useShownRun();
  const isDrawing = useView((state) => state.drawing !== null);
  const isBlank = useIsBlank();
  if (!info || isDrawing || isBlank) return <p className="chart-empty muted">{word('chart.begins')}</p>;
  const isPlane = info.form === 'points' && info.axes.length > 1;
  if (info.classes.length === 2 && isPlane)
    return (
      <p className="chart-empty">
        <span>
          {word('chart.press')} {word('chart.separate')} <ClassMarker classIndex={1} classCount={2} /> {word('chart.from')}{' '}
          <ClassMarker classIndex={0} classCount={2} />.
        </span>
      </p>
    );
  const task = info.form === 'sequences' ? 'next' : info.task !== 'regression' ? 'classes' : isPlane ? 'values' : 'curve';
  return (
    <p className="chart-empty">
      <span>
        {word('chart.press')} {word(`chart.${task}`, { classes: info.classes.length })}
      </span>
    </p>
  );
}
