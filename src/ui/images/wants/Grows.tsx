import { memo, useRef } from 'react';
import type { Ascent } from '../../../jobs/ascent';
import { paintWindow } from '../../../render/paintLooks';
import { MapPainter } from '../../../render/paintMaps';
import type { RunInfo } from '../../../run/runInfo';
import { JobLine } from '../../inspect/JobLine';
import { exampleName } from '../../panels/exampleName';
import type { ShownJob } from '../../views/useJob';
import { useLanguage, useWords } from '../../words/useLanguage';
import { Tile } from './Tile';
import type { Wanted } from './wantedUnit';

/** Before it begins there are as many empty ones. */
const shownStages = 5;

interface GrowsProps {
  readonly info: RunInfo;
  readonly wanted: Wanted;
  readonly job: ShownJob<'ascent'>;
  readonly onSeed: () => void;
}

/** The image that a unit grows for itself, from its start on. */
export const Grows = memo(function Grows({ info, wanted, job, onSeed }: GrowsProps) {
  const language = useLanguage();
  const word = useWords('wants');
  const painter = useRef(new MapPainter()).current;
  const ascent: Ascent | null = job.result ?? job.partial;
  const shape = info.images?.shape ?? [];
  const isClass = wanted.kind === 'class';
  const text = isClass ? language.probability : language.fixed;
  const empty = { step: -1, image: [] as readonly number[], value: Number.NaN };
  // where it stands now is the last of those that are kept, or on the way to the next
  const stages = ascent
    ? [
        ...ascent.stages.filter(({ step }) => step < ascent.step),
        { step: ascent.step, image: ascent.images[0] ?? [], value: ascent.values[0] ?? Number.NaN },
      ]
    : [];
  return (
    <section>
      <p className="wants-line muted">
        <b>{word('grows.title')}</b>{' '}
        {word('grows.line', {
          isMap: wanted.kind === 'filter' || wanted.kind === 'map',
          isClass,
          epoch: ascent?.place.epoch ?? null,
          image: ascent && ascent.from >= 0 ? exampleName(language, info, ascent.from) : null,
        })}
      </p>
      <div className="wants-row wants-large" style={{ '--tiles': 5 } as React.CSSProperties}>
        {Array.from({ length: shownStages }, (_, k) => stages[k] ?? empty).map(({ step, image, value }, k) => (
          <Tile
            key={k}
            label={word('grows.image', { step: Math.max(0, step) })}
            paint={(ctx, size, theme) => {
              if (step >= 0) paintWindow(ctx, painter, { values: image, shape, largest: 1 }, null, size, theme);
            }}
          >
            {step < 0 ? '\u00a0' : word('grows.stage', { step, value: text(value) })}
          </Tile>
        ))}
      </div>
      <div className="wants-job">
        <JobLine job={job} what="steps" step={ascent?.place.step ?? null} />
        <button type="button" className="edge" onClick={onSeed}>
          {word('grows.seed')}
        </button>
      </div>
    </section>
  );
});
