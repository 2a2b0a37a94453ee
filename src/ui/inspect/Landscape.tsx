import { useEffect, useMemo, useState } from 'react';
import type { LandscapeAsk } from '../../jobs/landscapePlanes';
import { type FieldPoint, paintSmallLandscape } from '../../render/lossLandscape';
import { MapPainter } from '../../render/paintMaps';
import { letterOf } from '../../render/runMarks';
import { useExperiment } from '../../state/experimentStore';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Select } from '../controls/Select';
import { Figure } from '../figure/Figure';
import { useLanguage, useWords } from '../words/useLanguage';
import { JobLine } from './JobLine';
import { keepResult } from './jobResults';
import './Landscape.css';
import { LandscapeAxes } from './LandscapeAxes';
import { LandscapeBatches } from './LandscapeBatches';
import { LandscapePicture } from './LandscapePicture';
import { LandscapeSlopes, steepestRate } from './LandscapeSlopes';
import { LandscapeSurface } from './LandscapeSurface';
import { LandscapeThere } from './LandscapeThere';
import { lowestOf, nearestToPresent, pointNear } from './landscapeGrid';
import { landscapeNumbers } from './landscapeNumbers';
import { parameterName } from './parameterName';
import type { PanelProps } from './registry';
import { useLandscape } from './useLandscape';
import { useLook } from './useLook';
import { toPicture, useOthers } from './useOthers';

type Plane = LandscapeAsk['plane'];

const planes: readonly Plane[] = ['path', 'random', 'parameters'];

const batchStarts = ['off', 'start', 'here'] as const;

const looks = ['map', 'surface'] as const;

const painter = new MapPainter();
/** Epochs that each size of batches is trained. */
const batchEpochs = 30;
/** More weights than these are not sent with every move of the pointer, and every loss takes them long. */
const mostWeights = 5000;
/** Of so large a network, each loss is the mean over so many. */
const fewExamples = 500;

/** The training loss over a plane through the present weights, computed on another core. */
export default function Landscape({ info }: PanelProps) {
  const { count, fixed, loss, share, word: pageWord } = useLanguage();
  const title = useWords('inspectStrip');
  const word = useWords('inspect');
  const runner = useRunner();
  const { run } = runner.stores;
  const [usual] = useState<Plane>(() => (run.getState().epoch > 1 ? 'path' : 'random'));
  const [look, setLook] = useLook('landscape');
  const plane = look.plane === 'auto' ? (look.batches === 'off' ? usual : 'path') : look.plane;
  const { seed } = look;
  const isMap = look.look === 'map';
  const [pointedAt, setPointed] = useState<FieldPoint | null>(null);
  // what a finger has pointed at stays; a run that goes on is seen again
  const isPlaying = useRun((state) => state.isPlaying);
  useEffect(() => {
    if (isPlaying) setPointed(null);
  }, [isPlaying]);
  const last = info.parameterCount - 1;
  const [first, second] = [Math.min(look.across - 1, last), Math.min(look.up - 1, last)];
  const asks: Record<Plane, LandscapeAsk> = {
    path: { plane: 'path' },
    random: { plane: 'random', seed: String(seed) },
    parameters: { plane: 'parameters', first, second },
  };
  const isLarge = info.parameterCount > mostWeights;
  const job = useLandscape(
    look.batches === 'off' ? asks[plane] : { ...asks[plane], batches: { from: look.batches, epochs: batchEpochs } },
    isLarge ? fewExamples : null,
  );
  const { result } = job;
  useEffect(() => {
    if (result) keepResult(info, 'landscape', result, (ctx, size, theme) => paintSmallLandscape(ctx, painter, result, size, theme));
  }, [info, result]);
  const grid = result ?? job.partial;
  // weights typed, or given back, since it was computed: the step alone does not tell
  const [lossThere, setLossThere] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read when a result comes
  useEffect(() => setLossThere(run.getState().trainLoss), [result]);
  const isHere = useRun((state) => state.step === result?.place.step && state.trainLoss === lossThere && !state.isPlaying);
  const rate = useExperiment(({ experiment }) => (experiment.optimizer.id === 'sgd' ? experiment.learningRate : null));
  const slopes = result?.slopes ?? null;
  const limit = slopes && isHere && rate !== null ? steepestRate(slopes) : null;
  useEffect(() => {
    useView.setState({ steepestRate: limit });
    return () => useView.setState({ steepestRate: null });
  }, [limit]);
  const weightsAt = ({ across, up }: FieldPoint): number[] | null =>
    result && !isLarge
      ? Array.from(result.centre, (value, i) => value + across * (result.directions[0][i] ?? 0) + up * (result.directions[1][i] ?? 0))
      : null;
  const goTo = (point: FieldPoint) => {
    const weights = weightsAt(point);
    if (!weights?.every(Number.isFinite)) return;
    runner.setParameterValues(new Map(weights.entries()));
    setPointed(null);
    job.again();
  };
  const present = grid ? pageWord('transport.epochNumber', { epoch: grid.place.epoch }) : '';
  const names: readonly [string, string] =
    plane === 'parameters'
      ? [parameterName(info, first, word), parameterName(info, second, word)]
      : [word('landscape.first'), word('landscape.second')];
  const pointed = grid && pointedAt && pointNear(grid, pointedAt); // the grid gets finer while it is read, and newer
  useOthers(pointed && weightsAt(pointed));
  const batchNames = (grid?.batches?.paths ?? []).map(({ batchSize }, k) =>
    word('batches.named', {
      letter: letterOf(k),
      batch: batchSize === info.fitCount ? word('slopes.all', { examples: batchSize }) : count(batchSize),
    }),
  );
  const [here, lowest] = useMemo(() => (grid ? [nearestToPresent(grid), lowestOf(grid)] : [null, null]), [grid]);
  const summary =
    here && lowest ? word('landscape.summary', { here: here.loss, lowest: lowest.loss, place: lowest }) : word('landscape.explanation');
  const shown = { grid, present, names, batchNames, summary };
  return (
    <Figure
      name="landscape"
      title={title('panel.landscape')}
      explanation={word('landscape.explanation')}
      numbers={() => grid && landscapeNumbers(grid, { names, batchNames }, { word, count, fixed, loss })}
      tools={
        <>
          <Select
            label={word('landscape.plane')}
            value={plane}
            options={planes.map((value) => ({ value, label: word(`plane.${value}`) }))}
            onChange={(value) => setLook({ plane: value as Plane })}
          />
          <Select
            label={word('landscape.batches')}
            value={look.batches}
            options={batchStarts.map((value) => ({ value, label: word(`batches.${value}`) }))}
            onChange={(value) => setLook({ batches: value as (typeof batchStarts)[number] })}
          />
          <Select
            label={word('landscape.look')}
            value={look.look}
            options={looks.map((value) => ({ value, label: word(`look.${value}`) }))}
            onChange={(value) => {
              setPointed(null);
              setLook({ look: value as (typeof looks)[number] });
            }}
          />
          {plane === 'random' && (
            <button type="button" className="edge" onClick={() => setLook({ seed: seed + 1 })}>
              {word('landscape.otherDirections')}
            </button>
          )}
        </>
      }
    >
      <div className="landscape">
        {!isMap ? (
          <LandscapeSurface {...shown} />
        ) : (
          <LandscapePicture
            {...shown}
            slopes={slopes}
            least={result?.leastSquares ?? null}
            pointed={pointed}
            onPoint={setPointed}
            onGo={goTo}
          />
        )}
        <div className="beside">
          <JobLine job={job} what="losses" step={result && !isHere ? null : (grid?.place.step ?? null)} />
          {plane === 'parameters' && <LandscapeAxes info={info} axes={[first, second]} />}
          {here && lowest && (
            <dl className="facts">
              <dt>{word('landscape.here')}</dt>
              <dd>{loss(here.loss)}</dd>
              <dt>{word('landscape.lowest')}</dt>
              <dd>
                {loss(lowest.loss)} <span className="muted">{word('landscape.at', lowest)}</span>
              </dd>
              {grid?.batches && (
                <>
                  <dt>{word('landscape.share')}</dt>
                  <dd>{share(grid.batches.share)}</dd>
                </>
              )}
              {grid?.path && (
                <>
                  <dt>{word('landscape.share')}</dt>
                  <dd>{share(grid.path.shares[0] + grid.path.shares[1])}</dd>
                </>
              )}
              {isMap && (
                <>
                  <dt>{word('landscape.pointed')}</dt>
                  <dd>
                    {pointed ? loss(pointed.loss) : '–'} {pointed && <span className="muted">{word('landscape.at', pointed)}</span>}
                  </dd>
                </>
              )}
              <dt>{word('landscape.computed')}</dt>
              <dd>
                {result && job.seconds !== null ? word('landscape.work', { losses: result.losses.length, seconds: job.seconds }) : '–'}
              </dd>
            </dl>
          )}
          {grid?.batches && <LandscapeBatches paths={grid.batches.paths} names={batchNames} />}
          {isLarge && grid && (
            <p className="muted">
              {word('landscape.sampled', { weights: mostWeights, cells: grid.cells, examples: Math.min(fewExamples, info.fitCount) })}
            </p>
          )}
          {isMap && result?.leastSquares && (
            <p className="muted">{word('landscape.least', { place: { across: result.leastSquares[0], up: result.leastSquares[1] } })}</p>
          )}
          {result && !slopes && <p className="muted">{word('slopes.tooLong')}</p>}
          {slopes && <LandscapeSlopes slopes={slopes} epoch={result?.place.epoch ?? 0} rate={rate} />}
          {isMap && slopes && <p className="muted">{word('landscape.fan', { batches: slopes.fan.length / 2 })}</p>}
        </div>
        {result && !isLarge && isMap && (
          <div className="pointed">
            <div className="row">
              <strong>{word('landscape.there')}</strong>
              <button
                type="button"
                className="edge"
                title={word('landscape.goTitle')}
                disabled={!pointed}
                onClick={() => pointed && goTo(pointed)}
              >
                {word('landscape.go')}
              </button>
            </div>
            {info.form === 'points' && info.axes.length > 1 && (
              <LandscapeThere
                info={info}
                parameters={toPicture((pointed && weightsAt(pointed)) ?? Array.from(result.centre))}
                loss={pointed?.loss ?? here?.loss ?? 0}
              />
            )}
          </div>
        )}
      </div>
    </Figure>
  );
}
