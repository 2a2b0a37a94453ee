import { scaleLinear, scaleLog } from 'd3';
import { useState } from 'react';
import { thinned } from '../../render/lossCurve';
import { setView, useExperiment } from '../../state/experimentStore';
import { newestHistory } from '../../state/frames';
import { useRun } from '../../state/runStore';
import { Check } from '../controls/Check';
import { fixed, lossText } from '../format';
import './LossChart.css';
import { useCanvas } from './useCanvas';

const margin = { left: 40, right: 34, top: 6, bottom: 20 };

/** Smallest round number of epochs that holds the curve: the axis does not move with every epoch. */
const roundUp = (epochs: number) => {
  const unit = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(1, epochs))));
  return Math.max(20, Math.ceil(epochs / (unit / 5)) * (unit / 5));
};

/** Train and test loss over the epochs; values of the epoch under the pointer stand in the head. */
export function LossChart() {
  const isLog = useExperiment(({ experiment }) => experiment.view.logLoss);
  const [hovered, setHovered] = useState<number | null>(null);
  const trainLoss = useRun((state) => state.trainLoss);
  const testLoss = useRun((state) => state.testLoss);
  const metricName = useRun((state) => state.info?.metricName ?? '');
  const ref = useCanvas(
    (ctx, { width, height }, theme) => {
      const history = newestHistory();
      const { length } = history;
      const plotWidth = width - margin.left - margin.right;
      const plotHeight = height - margin.top - margin.bottom;
      if (length === 0 || plotWidth < 20 || plotHeight < 20) return;
      const curves = [
        { name: 'test', points: thinned(history.testLoss, length, plotWidth), colour: theme.muted, lineWidth: 1.5, dash: [4, 2.5] },
        { name: 'train', points: thinned(history.trainLoss, length, plotWidth), colour: theme.ink, lineWidth: 1.75, dash: [] },
      ];
      const finite = curves
        .flatMap((curve) => curve.points.map((point) => point.value))
        .filter((value) => Number.isFinite(value) && (!isLog || value > 0));
      const low = Math.min(...finite);
      const high = Math.max(...finite);
      if (!Number.isFinite(low)) return;
      const lastEpoch = roundUp(length - 1);
      const x = scaleLinear([0, lastEpoch], [margin.left, width - margin.right]);
      const range = [height - margin.bottom, margin.top];
      const y = isLog
        ? scaleLog([10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(Math.max(high, low * 1.01)))], range)
        : scaleLinear([0, high * 1.05 || 1], range).nice(4);
      const decades = isLog ? (y.ticks(4) as number[]).filter((tick) => Math.abs(Math.log10(tick) % 1) < 1e-9) : [];
      const stride = Math.ceil(decades.length / 4);
      const ticks = isLog ? decades.filter((_, i) => i % stride === 0) : y.ticks(4);
      ctx.font = `12px ${theme.font}`;
      ctx.textBaseline = 'middle';
      for (const tick of ticks) {
        const at = Math.round(y(tick)) + 0.5;
        ctx.strokeStyle = theme.line;
        ctx.lineWidth = 1;
        ctx.beginPath();
        ctx.moveTo(margin.left, at);
        ctx.lineTo(width - margin.right, at);
        ctx.stroke();
        ctx.fillStyle = theme.muted;
        ctx.textAlign = 'right';
        ctx.fillText(
          tick >= 1e-3 && tick < 1e5 ? String(Number(tick.toPrecision(3))) : tick.toExponential(0).replace('-', '−'),
          margin.left - 6,
          at,
        );
      }
      ctx.textBaseline = 'alphabetic';
      ctx.textAlign = 'left';
      ctx.fillText('0', margin.left, height - 4);
      ctx.textAlign = 'center';
      ctx.fillText((lastEpoch / 2).toLocaleString('en'), x(lastEpoch / 2), height - 4);
      ctx.textAlign = 'right';
      ctx.fillText(`epoch ${lastEpoch.toLocaleString('en')}`, width - margin.right + 18, height - 4);
      const place = (value: number) => y(isLog ? Math.max(value, y.domain()[0] as number) : value);
      for (const { points, colour, lineWidth, dash } of curves) {
        ctx.strokeStyle = colour;
        ctx.lineWidth = lineWidth;
        ctx.lineJoin = 'round';
        ctx.setLineDash(dash);
        ctx.beginPath();
        for (const { epoch, value } of points) if (Number.isFinite(value)) ctx.lineTo(x(epoch), place(value));
        ctx.stroke();
      }
      ctx.setLineDash([]);
      paintNames(ctx, curves, (epoch) => x(epoch), place, theme.font);
      const line = (epoch: number, colour: string) => {
        ctx.strokeStyle = colour;
        ctx.lineWidth = 1;
        ctx.beginPath();
        ctx.moveTo(Math.round(x(epoch)) + 0.5, margin.top);
        ctx.lineTo(Math.round(x(epoch)) + 0.5, height - margin.bottom);
        ctx.stroke();
      };
      const { epoch } = useRun.getState();
      if (epoch < length) line(epoch, theme.edge);
      if (hovered !== null && hovered < length) line(hovered, theme.ink);
    },
    { live: true },
  );
  const history = newestHistory();
  const shown = hovered !== null && hovered < history.length ? hovered : null;
  const metric = (value: number | undefined) =>
    metricName === 'accuracy' ? `${fixed(100 * (value ?? Number.NaN), 1)} %` : fixed(value ?? Number.NaN, 3);
  return (
    <div className="loss">
      <div className="head">
        {shown === null ? (
          <span>loss</span>
        ) : (
          <span>
            epoch {shown}: train {lossText(history.trainLoss[shown] ?? Number.NaN)}, test {lossText(history.testLoss[shown] ?? Number.NaN)};{' '}
            {metricName} {metric(history.trainMetric[shown])}, {metric(history.testMetric[shown])}
          </span>
        )}
        {shown === null && <Check label="log" checked={isLog} onChange={(logLoss) => setView({ logLoss })} />}
      </div>
      <div
        className="plot"
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const share = (event.clientX - box.left - margin.left) / (box.width - margin.left - margin.right);
          const epoch = Math.round(share * roundUp(newestHistory().length - 1));
          setHovered(share >= 0 && share <= 1 ? Math.min(epoch, newestHistory().length - 1) : null);
        }}
        onPointerLeave={() => setHovered(null)}
      >
        <canvas
          ref={ref}
          role="img"
          aria-label={`Loss by epoch${isLog ? ', logarithmic' : ''}: train ${lossText(trainLoss)}, test ${lossText(testLoss)}`}
        />
      </div>
    </div>
  );
}

/** Names at the ends of the curves, moved apart where the ends are close. */
function paintNames(
  ctx: CanvasRenderingContext2D,
  curves: readonly { name: string; points: readonly { epoch: number; value: number }[]; colour: string }[],
  x: (epoch: number) => number,
  y: (value: number) => number,
  font: string,
): void {
  const ends = curves.flatMap(({ name, points, colour }) => {
    const end = points.findLast((point) => Number.isFinite(point.value));
    return end ? [{ name, colour, x: x(end.epoch), y: y(end.value) }] : [];
  });
  const [first, second] = ends;
  if (first && second && Math.abs(first.y - second.y) < 13) {
    const middle = (first.y + second.y) / 2;
    const down = first.y >= second.y ? 1 : -1;
    first.y = middle + 6.5 * down;
    second.y = middle - 6.5 * down;
  }
  ctx.font = `12px ${font}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  for (const end of ends) {
    ctx.fillStyle = end.colour;
    ctx.fillText(end.name, end.x + 5, end.y);
  }
  ctx.textBaseline = 'alphabetic';
}
