import { useEffect, useState } from 'react';
import { paintErrorProfile } from '../../render/errorProfile';
import { Select } from '../controls/Select';
import { compact } from '../format';
import { useJob } from '../views/useJob';
import './GradientCheck.css';
import { JobLine } from './JobLine';
import { keepResult } from './jobResults';
import { parameterName } from './parameterName';
import type { PanelProps } from './registry';
import { suspicious } from './suspicious';

const words = {
  title: 'Gradient check',
  epsilon: 'ε',
  explanation: 'Each parameter is moved by ε either way, and the slope of the loss is held against backpropagation.',
  derivatives: 'derivatives',
  columns: ['parameter', 'backpropagation', 'differences', 'relative error'],
  agree: (count: string, relative: string) => `All ${count} agree; over all of them the relative error is ${relative}.`,
  disagree: (count: string, of: string) =>
    `${count} of ${of} disagree. Where a kink (ReLU, hinge …) lies within ε of a parameter, or ε is too small or too large, neither is wrong.`,
  more: (count: string) => `and ${count} more, with smaller errors`,
};

const epsilons = [1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9];
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const mostRows = 200;
/** A power of ten: 10⁻⁵. */
const powerText = (value: number) => `10⁻${superscripts[Math.round(-Math.log10(value))]}`;
const count = (value: number) => value.toLocaleString('en');

/** Finite differences against backpropagation, worst first, computed on another core. */
export default function GradientCheck({ info }: PanelProps) {
  const [epsilon, setEpsilon] = useState(1e-5);
  const job = useJob('gradientCheck', { epsilon });
  const { result } = job;
  useEffect(() => {
    if (!result) return;
    keepResult(info, 'gradientCheck', result, (ctx, size, theme) => paintErrorProfile(ctx, result.relativeErrors, size, theme));
  }, [info, result]);
  const shown = result ?? job.partial;
  const suspects = result ? result.relativeErrors.filter((error) => error > suspicious).length : 0;
  return (
    <>
      <div className="inspect-head">
        <h3>{words.title}</h3>
        <span className="row">
          <span aria-hidden="true">{words.epsilon}</span>
          <Select
            label={words.epsilon}
            value={String(epsilon)}
            options={epsilons.map((value) => ({ value: String(value), label: powerText(value) }))}
            onChange={(value) => setEpsilon(Number(value))}
          />
        </span>
        <JobLine job={job} what={words.derivatives} step={result?.place.step ?? null} />
      </div>
      <p className="muted">
        {result && suspects === 0 && words.agree(count(result.indices.length), compact(result.deviation.relative))}
        {result && suspects > 0 && words.disagree(count(suspects), count(result.indices.length))}
        {!result && words.explanation}
      </p>
      {shown && (
        <table className="gradient-check">
          <thead>
            <tr>
              {words.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from(shown.indices.subarray(0, mostRows), (index, k) => (
              <tr key={index}>
                <th scope="row">{parameterName(info, index)}</th>
                <td>{compact(shown.analytic[k] as number, 5)}</td>
                <td>{compact(shown.numeric[k] as number, 5)}</td>
                <td data-suspicious={(shown.relativeErrors[k] as number) > suspicious || undefined}>
                  {compact(shown.relativeErrors[k] as number)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {result && result.indices.length > mostRows && <p className="muted">{words.more(count(result.indices.length - mostRows))}</p>}
    </>
  );
}
