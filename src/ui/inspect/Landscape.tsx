import { useEffect, useState } from 'react';
import type { LandscapeAsk } from '../../jobs/landscapePlanes';
import { type FieldPoint, paintSmallLandscape } from '../../render/lossLandscape';
import { MapPainter } from '../../render/paintMaps';
import { useRunner } from '../../state/runnerContext';
import { NumberField } from '../controls/NumberField';
import { Select } from '../controls/Select';
import { useJob } from '../views/useJob';
import { useLanguage, useWords } from '../words/useLanguage';
import { JobLine } from './JobLine';
import { keepResult } from './jobResults';
import './Landscape.css';
import { LandscapePicture } from './LandscapePicture';
import { LandscapeTable } from './LandscapeTable';
import { lowestOf, nearestToPresent, pointNear } from './landscapeGrid';
import { parameterName } from './parameterName';
import type { PanelProps } from './registry';

type Plane = LandscapeAsk['plane'];

const planes: readonly Plane[] = ['path', 'random', 'parameters'];

const painter = new MapPainter();

/** The training loss over a plane through the present weights, computed on another core. */
export default function Landscape({ info }: PanelProps) {
  const { loss, share, word: pageWord } = useLanguage();
  const title = useWords('inspectStrip');
  const word = useWords('inspect');
  const { run } = useRunner().stores;
  const [plane, setPlane] = useState<Plane>(() => (run.getState().epoch > 1 ? 'path' : 'random'));
  const [seed, setSeed] = useState(1);
  const [parameters, setParameters] = useState<readonly [number, number]>([0, 1]);
  const [pointedAt, setPointed] = useState<FieldPoint | null>(null);
  const [isTable, setTable] = useState(false);
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
  }, [info, result]);
  const grid = result ?? job.partial;
  const present = grid ? pageWord('transport.epochNumber', { epoch: grid.place.epoch }) : '';
  const names: readonly [string, string] =
    plane === 'parameters'
      ? [parameterName(info, first, word), parameterName(info, second, word)]
      : [word('landscape.first'), word('landscape.second')];
  const pointed = grid && pointedAt && pointNear(grid, pointedAt); // the grid gets finer while it is read, and newer
  const [here, lowest] = grid ? [nearestToPresent(grid), lowestOf(grid)] : [null, null];
  const summary =
    here && lowest ? word('landscape.summary', { here: here.loss, lowest: lowest.loss, place: lowest }) : word('landscape.explanation');
  return (
    <>
      <div className="inspect-head">
        <h3>{title('panel.landscape')}</h3>
        <Select
          label={word('landscape.plane')}
          value={plane}
          options={planes.map((value) => ({ value, label: word(`plane.${value}`) }))}
          onChange={(value) => setPlane(value as Plane)}
        />
        {plane === 'random' && (
          <button type="button" className="edge" onClick={() => setSeed(seed + 1)}>
            {word('landscape.otherDirections')}
          </button>
        )}
        <button type="button" className="edge" aria-pressed={isTable} disabled={!grid} onClick={() => setTable(!isTable)}>
          {word('numbers')}
        </button>
        <JobLine job={job} what="losses" step={grid?.place.step ?? null} />
      </div>
      <div className="landscape">
        {isTable && grid ? (
          <LandscapeTable grid={grid} names={names} />
        ) : (
          <LandscapePicture grid={grid} present={present} names={names} summary={summary} pointed={pointed} onPoint={setPointed} />
        )}
        <div className="beside">
          {plane === 'parameters' &&
            ([first, second] as const).map((index, k) => {
              const which = k === 0 ? 'across' : 'up';
              return (
                <div className="row" key={which}>
                  <NumberField
                    label={word(k === 0 ? 'landscape.parameterAcross' : 'landscape.parameterUp')}
                    value={index + 1}
                    min={1}
                    max={info.parameterCount}
                    whole
                    onCommit={(number) => setParameters(k === 0 ? [number - 1, second] : [first, number - 1])}
                  />
                  <span className="muted">{word(`landscape.${which}`, { name: parameterName(info, index, word) })}</span>
                </div>
              );
            })}
          {here && lowest && (
            <dl>
              <dt>{word('landscape.here')}</dt>
              <dd>{loss(here.loss)}</dd>
              <dt>{word('landscape.lowest')}</dt>
              <dd>
                {loss(lowest.loss)} <span className="muted">{word('landscape.at', lowest)}</span>
              </dd>
              {grid?.path && (
                <>
                  <dt>{word('landscape.share')}</dt>
                  <dd>{share(grid.path.shares[0] + grid.path.shares[1])}</dd>
                </>
              )}
              <dt>{word('landscape.pointed')}</dt>
              <dd>
                {pointed ? loss(pointed.loss) : '–'} {pointed && <span className="muted">{word('landscape.at', pointed)}</span>}
              </dd>
            </dl>
          )}
          <p className="muted">{word('landscape.explanation')}</p>
        </div>
      </div>
    </>
  );
}
