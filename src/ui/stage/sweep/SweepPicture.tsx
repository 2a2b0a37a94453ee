import { useState } from 'react';
import type { Experiment } from '../../../experiment/experiment';
import type { SweptRun } from '../../../jobs/sweepRun';
import { paintFit } from '../../../render/answersPaint';
import { FieldPainter, paintDecision, paintExamples } from '../../../render/picturePaint';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import { openRun } from '../openRun';
import { lossOf } from './sweepResults';

interface SweepPictureProps {
  readonly name: string;
  readonly run: SweptRun | null;
  readonly experiment: Experiment | null;
  readonly isBest: boolean;
  /** The picture alone. */
  readonly isBare?: boolean;
}

const radius = { usual: 2.5, bare: 1.25 };

/** What the run of median test loss decides, pressed to open that run in the page. */
export function SweepPicture({ name, run, experiment, isBest, isBare }: SweepPictureProps) {
  const word = useWords('sweep');
  const { loss, share, r2 } = useLanguage();
  const [painter] = useState(() => new FieldPainter());
  if (!run || !experiment) return <span className="sweep-picture" />;
  const { picture, metricName, testMetric } = run;
  const test = loss(lossOf(run, 'test'));
  const metric = metricName === 'accuracy' ? word('accuracy', { text: share(testMetric) }) : word('r2', { text: r2(testMetric) });
  return (
    <button
      type="button"
      className="sweep-picture"
      data-best={isBest || undefined}
      data-bare={isBare}
      aria-label={word('open', { value: name, test })}
      title={word('openTitle')}
      onClick={() => openRun(experiment)}
    >
      {picture && (
        <FigureCanvas
          paint={(ctx, { width, height }, theme) => {
            const { boundary, info } = picture;
            if (info.axes.length === 1) {
              paintFit(ctx, boundary, info, width, height, theme);
            } else {
              painter.paint(ctx, boundary, info, false, width, height, theme);
              paintDecision(ctx, boundary, info, width, height, theme);
            }
            paintExamples(ctx, info, false, width, height, isBare ? radius.bare : radius.usual, theme);
          }}
          label={name}
          scalesWithText={false}
        />
      )}
      {!isBare && (
        <span>
          <b>{name}</b> <span className="muted">{word('caption', { test, metric })}</span>
        </span>
      )}
    </button>
  );
}
