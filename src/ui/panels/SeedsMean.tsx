import { useMemo } from 'react';
import type { TrainedRun } from '../../jobs/training';
import { median } from '../../render/median';
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
  const mean = useMemo(() => {
    const all = new MeanAnswers();
    for (const { answers } of runs) if (answers) all.add(answers);
    return all;
  }, [runs]);
  const { singles } = mean;
  if (singles.length < 2) return null;
  const together = mean.scores();
  const rows = [
    {
      name: word(isAccuracy ? 'meanAccuracy' : 'meanR2'),
      text: metricText,
      together: together.metric,
      alone: singles.map(({ metric }) => metric),
    },
    { name: word('meanLoss'), text: lossText, together: together.loss, alone: singles.map(({ loss }) => loss) },
  ].filter((row) => Number.isFinite(row.together));
  return (
    <section aria-label={word('mean', { networks: singles.length })}>
      <dl className="seeds-summary">
        {rows.map(({ name, text, together: value, alone }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {text(value)}
              <span className="muted">{word('alone', { median: text(median(alone)) })}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted">{word('meanWhy', { networks: singles.length })}</p>
    </section>
  );
}
