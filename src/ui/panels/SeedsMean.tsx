import { mean } from 'd3';
import { useMemo } from 'react';
import type { TrainedRun } from '../../jobs/training';
import { MeanAnswers } from '../../run/meanAnswers';
import { useLanguage, useWords } from '../words/useLanguage';

interface SeedsMeanProps {
  readonly runs: readonly TrainedRun[];
  readonly isAccuracy: boolean;
  readonly metricText: (value: number) => string;
}

/** All of them as one network, over every test example: beside what one alone has on the same. */
export function SeedsMean({ runs, isAccuracy, metricText }: SeedsMeanProps) {
  const { loss: lossText } = useLanguage();
  const word = useWords('seeds');
  const together = useMemo(() => {
    const all = new MeanAnswers();
    for (const { answers } of runs) if (answers) all.add(answers);
    return all;
  }, [runs]);
  const { singles } = together;
  if (singles.length < 2) return null;
  const { loss, metric } = together.scores();
  const rows = [
    {
      name: word(isAccuracy ? 'meanAccuracy' : 'meanR2'),
      text: metricText,
      value: metric,
      alone: singles.map((single) => single.metric),
    },
    { name: word('meanLoss'), text: lossText, value: loss, alone: singles.map((single) => single.loss) },
  ].filter((row) => Number.isFinite(row.value));
  return (
    <section aria-label={word('mean', { networks: singles.length })}>
      <dl className="seeds-summary">
        {rows.map(({ name, text, value, alone }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {text(value)}
              <span className="muted">{word('alone', { mean: text(mean(alone) ?? Number.NaN) })}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted">{word('meanWhy', { networks: singles.length })}</p>
    </section>
  );
}
