import { useEffect, useState } from 'react';
import type { LandscapeAsk } from '../../jobs/landscapePlanes';
import { type FieldPoint, paintLandscape, paintSmallLandscape, pointAt } from '../../render/lossLandscape';
import { MapPainter } from '../../render/paintMaps';
import { useRunner } from '../../state/runnerContext';
import { NumberField } from '../controls/NumberField';
import { Select } from '../controls/Select';
import { fixed, lossText, percentText } from '../format';
import { useCanvas } from '../views/useCanvas';
import { useJob } from '../views/useJob';
import { JobLine } from './JobLine';
import { keepResult } from './jobResults';
import './Landscape.css';
import { parameterName } from './parameterName';
import type { PanelProps } from './registry';

const words = {
  title: 'Loss landscape',
  plane: 'Plane',
  planes: { path: 'the path’s two main directions', random: 'two random directions', parameters: 'two parameters' },
  otherDirections: 'Other directions',
  parameter: (which: string) => `Parameter ${which}`,
  across: 'across',
  up: 'up',
  losses: 'losses',
  directions: ['first direction', 'second direction'],
  start: 'start',
  epoch: (epoch: number) => `epoch ${epoch.toLocaleString('en')}`,
  here: 'loss here',
  lowest: 'lowest in the plane',
  at: (across: string, up: string) => `at (${across}, ${up})`,
  pointed: 'pointed at',
  share: 'of the path lies in the plane',
  explanation: 'Training loss, without penalty, over a plane through the present weights; the stronger the colour, the higher.',
  summary: (here: string, lowest: string, at: string) =>
    `Training loss over the plane: ${here} at the present weights, lowest ${lowest} ${at}`,
};

type Plane = LandscapeAsk['plane'];

const planeOptions = Object.entries(words.planes).map(([value, label]) => ({ value, label }));
const coordinate = (value: number) => fixed(value, 2);

/** The training loss over a plane through the present weights, computed on another core. */
export default function Landscape({ info }: PanelProps) {
  const { run } = useRunner().stores;
  const [plane, setPlane] = useState<Plane>(() => (run.getState().epoch > 1 ? 'path' : 'random'));
  const [seed, setSeed] = useState(1);
  const [parameters, setParameters] = useState<readonly [number, number]>([0, 1]);
  const [pointed, setPointed] = useState<FieldPoint | null>(null);
  const [painter] = useState(() => new MapPainter());
  const last = info.parameterCount - 1;
  const [first, second] = parameters.map((index) => Math.min(index, last)) as [number, number];
  const asks: Record<Plane, LandscapeAsk> = {
    path: { plane: 'path' },
    random: { plane: 'random', seed: String(seed) },
    parameters: { plane: 'parameters', first, second },
  };
  const job = useJob('landscape', asks[plane]);
  const { result } = job;
  useEffect(() => {
    if (result) keepResult(info, 'landscape', result, (ctx, size, theme) => paintSmallLandscape(ctx, painter, result, size, theme));
  }, [info, result, painter]);
  const grid = result ?? job.partial;
  const present = grid ? words.epoch(grid.place.epoch) : '';
  const names: readonly [string, string] =
    plane === 'parameters'
      ? [parameterName(info, first), parameterName(info, second)]
      : [words.directions[0] as string, words.directions[1] as string];
  const ref = useCanvas((ctx, size, theme) => {
    if (grid) paintLandscape(ctx, painter, grid, { start: words.start, present, names, pointed }, size, theme);
  });
  const [here, lowest] = grid ? [nearest(grid), lowestOf(grid)] : [null, null];
  const place = (point: FieldPoint) => words.at(coordinate(point.across), coordinate(point.up));
  const read = (event: React.PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setPointed(grid && pointAt(grid, event.clientX - box.left, event.clientY - box.top, box));
  };
  return (
    <>
      <div className="inspect-head">
        <h3>{words.title}</h3>
        <Select label={words.plane} value={plane} options={planeOptions} onChange={(value) => setPlane(value as Plane)} />
        {plane === 'random' && (
          <button type="button" className="edge" onClick={() => setSeed(seed + 1)}>
            {words.otherDirections}
          </button>
        )}
        <JobLine job={job} what={words.losses} step={grid?.place.step ?? null} />
      </div>
      <div className="landscape">
        <div className="plot">
          <canvas
            ref={ref}
            role="img"
            aria-label={here && lowest ? words.summary(lossText(here.loss), lossText(lowest.loss), place(lowest)) : words.explanation}
            onPointerMove={read}
            onPointerDown={read}
            onPointerLeave={() => setPointed(null)}
          />
        </div>
        <div className="beside">
          {plane === 'parameters' &&
            ([first, second] as const).map((index, k) => {
              const which = k === 0 ? words.across : words.up;
              return (
                <div className="row" key={which}>
                  <NumberField
                    label={words.parameter(which)}
                    value={index + 1}
                    min={1}
                    max={info.parameterCount}
                    whole
                    onCommit={(number) => setParameters(k === 0 ? [number - 1, second] : [first, number - 1])}
                  />
                  <span className="muted">
                    {which}: {parameterName(info, index)}
                  </span>
                </div>
              );
            })}
          {here && lowest && (
            <dl>
              <dt>{words.here}</dt>
              <dd>{lossText(here.loss)}</dd>
              <dt>{words.lowest}</dt>
              <dd>
                {lossText(lowest.loss)} <span className="muted">{place(lowest)}</span>
              </dd>
              {grid?.path && (
                <>
                  <dt>{words.share}</dt>
                  <dd>{percentText(grid.path.shares[0] + grid.path.shares[1])}</dd>
                </>
              )}
              <dt>{words.pointed}</dt>
              <dd>
                {pointed ? lossText(pointed.loss) : '–'} {pointed && <span className="muted">{place(pointed)}</span>}
              </dd>
            </dl>
          )}
          <p className="muted">{words.explanation}</p>
        </div>
      </div>
    </>
  );
}

type Grid = Parameters<typeof pointAt>[0];

function* pointsOf({ cells, losses, across, up }: Grid): Generator<FieldPoint> {
  for (let i = 0; i < losses.length; i++) {
    const [row, column] = [Math.floor(i / cells), i % cells];
    yield {
      across: across[0] + ((across[1] - across[0]) * column) / (cells - 1),
      up: up[1] - ((up[1] - up[0]) * row) / (cells - 1),
      loss: losses[i] as number,
    };
  }
}

function lowestOf(grid: Grid): FieldPoint | null {
  let lowest: FieldPoint | null = null;
  for (const point of pointsOf(grid)) if (point.loss < (lowest?.loss ?? Number.POSITIVE_INFINITY)) lowest = point;
  return lowest;
}

/** The point of the grid next to the present weights. */
function nearest(grid: Grid): FieldPoint | null {
  let nearest: FieldPoint | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const point of pointsOf(grid)) {
    const distance = Math.hypot(point.across / (grid.across[1] - grid.across[0]), point.up / (grid.up[1] - grid.up[0]));
    if (distance < least) [nearest, least] = [point, distance];
  }
  return nearest;
}
