import { memo, useRef } from 'react';
import { paintWindow } from '../../../render/paintLooks';
import { MapPainter } from '../../../render/paintMaps';
import type { RunInfo } from '../../../run/runInfo';
import { JobLine } from '../../inspect/JobLine';
import type { ShownJob } from '../../views/useJob';
import { useLanguage, useWords } from '../../words/useLanguage';
import { Tile } from './Tile';
import type { Wanted } from './wantedUnit';

interface OutputsWantProps {
  readonly info: RunInfo;
  readonly wanted: Wanted;
  readonly job: ShownJob<'ascent'>;
  readonly onUnit: (unit: number) => void;
}

/** From here on the network counts as sure of an image. */
const sure = 0.9;

/** The images that the classes grow, side by side: none of them is one, and yet the network is sure. */
export const OutputsWant = memo(function OutputsWant({ info, wanted, job, onUnit }: OutputsWantProps) {
  const { probability } = useLanguage();
  const word = useWords('wants');
  const painter = useRef(new MapPainter()).current;
  const ascent = job.result ?? job.partial;
  const shape = info.images?.shape ?? [];
  const isSure = ascent?.values.every((p) => p >= sure);
  return (
    <section>
      <p className="wants-line with-job">
        <b>{word('outputs.title')}</b>{' '}
        <span className="muted">
          {ascent && word('outputs.line', { step: ascent.step, epoch: ascent.place.epoch })}{' '}
          {isSure && word('outputs.sure', { isDigit: /^\d$/.test(info.classes[0] ?? '') })}
        </span>{' '}
        <JobLine job={job} what="steps" step={ascent?.place.step ?? null} />
      </p>
      <div className="wants-row" style={{ '--tiles': Math.min(10, info.classes.length) } as React.CSSProperties}>
        {info.classes.map((name, unit) => {
          const image = ascent?.images[unit];
          const p = ascent?.values[unit] ?? Number.NaN;
          return (
            <Tile
              key={unit}
              label={word('outputs.image', { name, p })}
              title={name}
              press={{
                label: word('outputs.choose', { name }),
                isPressed: wanted.kind === 'class' && wanted.unit === unit,
                onPress: () => onUnit(unit),
              }}
              paint={(ctx, size, theme) => {
                if (image) paintWindow(ctx, painter, { values: image, shape, largest: 1 }, null, size, theme);
              }}
            >
              <b>{name}</b> {image && probability(p)}
            </Tile>
          );
        })}
      </div>
    </section>
  );
});
