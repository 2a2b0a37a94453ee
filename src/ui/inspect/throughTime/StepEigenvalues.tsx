import { mostAtOnce, type StepReading, type ThroughTime } from '../../../probes/throughTime/throughTime';
import { beyond, eigenReach, paintEigenvalues } from '../../../render/paintEigenvalues';
import type { RunInfo } from '../../../run/runInfo';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import { stepsUntil, textsOf } from './timeReading';

interface StepEigenvaluesProps {
  readonly info: RunInfo;
  readonly answer: ThroughTime;
  /** Null where it is not known yet. */
  readonly reading: StepReading | null;
  /** Other runs stand beside it: what takes a while comes when they rest. */
  readonly isBeside?: boolean;
}

const largest = (points: StepReading['step']): number => {
  let most = points ? 0 : Number.NaN;
  for (let k = 0; points && k < points.re.length; k++) most = Math.max(most, (points.re[k] ?? 0) ** 2 + (points.im[k] ?? 0) ** 2);
  return Math.sqrt(most);
};

/** What a step multiplies the gradient by: eigenvalues of the matrix alone and of the whole step, and what they come to. */
export function StepEigenvalues({ info, answer, reading, isBeside = false }: StepEigenvaluesProps) {
  const { number, fixed, compact } = useLanguage();
  const word = useWords('throughTime');
  const { kind, at, h } = answer;
  const text = textsOf(info, answer.index)?.[at] ?? null;
  const activation = info.layers[answer.column]?.activation ?? '';
  const values = { recurrent: reading?.recurrent ?? null, step: reading?.step ?? null };
  const hidden = beyond(values.recurrent, eigenReach(values));
  const back = stepsUntil(answer, 0.01);
  const isText = textsOf(info, answer.index) !== null;
  const facts = [
    { name: word('most', answer), value: fixed(largest(values.recurrent)) },
    { name: word('mostOfStep'), value: fixed(largest(values.step)) },
    { name: word(`mean.${kind}`, { activation }), value: fixed(reading?.mean ?? Number.NaN) },
    { name: word('normAt', { step: at + 1 }), value: compact(h[at] ?? Number.NaN) },
  ];
  return (
    <div className="step-eigenvalues">
      <p className="muted">{word('eigenvalues', { kind, step: at + 1, text })}</p>
      {!reading && answer.step === null && isBeside ? (
        <p className="muted">{word('wide', { most: mostAtOnce })}</p>
      ) : (
        <FigureCanvas
          label={word('plane', { matrix: fixed(largest(values.recurrent)), step: fixed(largest(values.step)) })}
          paint={(ctx, size, theme) => paintEigenvalues(ctx, values, number, size, theme)}
        />
      )}
      <dl>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{word('hundredth')}</dt>
          <dd>
            <b>{answer.last < 0 ? '–' : word('back', { steps: back, isText })}</b>
          </dd>
        </div>
        {hidden > 0 && <p className="muted">{word('beyond', { count: hidden })}</p>}
      </dl>
    </div>
  );
}
