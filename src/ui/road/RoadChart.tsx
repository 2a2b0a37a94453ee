import { type ReactNode, useMemo } from 'react';
import { vehicle } from '../../data/road/bicycle';
import { unitsOf } from '../../data/road/roadUnits';
import { labelBins, paintBendCurves, paintLabelBins } from '../../render/bendChart';
import type { RunInfo } from '../../run/runInfo';
import { useLook } from '../inspect/useLook';
import { useCanvas } from '../views/useCanvas';
import { useLanguage, useWords } from '../words/useLanguage';
import { useRoadLoop } from './useRoadLoop';
import { useRecording } from './wanted';

/** In training labels and loss; otherwise what network and driver did over the last seconds. */
export function RoadChart({ info, usual }: { info: RunInfo; usual: ReactNode }) {
  const [{ tab }] = useLook('drive');
  return tab === 'train' ? (
    <>
      <Labels info={info} />
      {usual}
    </>
  ) : (
    <SteeringChart />
  );
}

function useChartTexts() {
  const word = useWords('drive');
  const { fixed, count } = useLanguage();
  return {
    bend: (value: number) => fixed(value, 2),
    time: (seconds: number) => word('seconds', { seconds }),
    count,
  };
}

function Labels({ info }: { info: RunInfo }) {
  const word = useWords('drive');
  const texts = useChartTexts();
  const { hasSides } = useRecording();
  const bins = useMemo(
    () =>
      labelBins(
        Float64Array.from(info.t.subarray(0, info.trainCount), (t) => t / unitsOf),
        (i) => !hasSides || i % 3 === 0,
      ),
    [info, hasSides],
  );
  const ref = useCanvas((ctx, size, theme) => paintLabelBins(ctx, bins, texts, size, theme));
  return (
    <div className="road-chart">
      <p className="row muted">
        <span>{word('labels.title', { frames: info.trainCount })}</span>
        {hasSides && <span className="end">{word('labels.beside')}</span>}
      </p>
      <canvas ref={ref} role="img" aria-label={word('labels.label')} />
    </div>
  );
}

const shownSeconds = 20;

function SteeringChart() {
  const word = useWords('drive');
  const texts = useChartTexts();
  const loop = useRoadLoop();
  const ref = useCanvas(
    (ctx, size, theme) => {
      const { at, frames } = loop.state.getState();
      const end = at ?? frames;
      const begin = Math.max(0, end - shownSeconds * vehicle.hertz);
      const log = loop.log.slice(begin, end);
      paintBendCurves(
        ctx,
        {
          from: begin / vehicle.hertz,
          to: end / vehicle.hertz,
          now: end / vehicle.hertz,
          curves: [
            { name: word('chart.driver'), values: log.map(({ driver }) => driver), dash: 'dashed' },
            { name: word('chart.network'), values: log.map(({ bend }) => bend), dash: 'solid' },
          ],
        },
        texts,
        size,
        theme,
      );
    },
    { live: true },
  );
  return (
    <div className="road-chart" data-grows>
      <p className="muted">{word('chart.steering')}</p>
      <canvas ref={ref} role="img" aria-label={word('chart.label')} />
    </div>
  );
}
