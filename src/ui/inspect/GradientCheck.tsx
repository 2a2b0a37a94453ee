import { useEffect, useState } from 'react';
import type { JobResultOf } from '../../jobs/registry';
import { paintErrorProfile } from '../../render/errorProfile';
import { Select } from '../controls/Select';
import { useJob } from '../views/useJob';
import { useLanguage, useWords } from '../words/useLanguage';
import './InspectTable.css';
import './GradientCheck.css';
import { JobLine } from './JobLine';
import { keepResult } from './jobResults';
import { parameterName } from './parameterName';
import type { PanelProps } from './registry';
import { suspicious } from './suspicious';

const epsilons = [1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9];
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const mostRows = 200;
/** A power of ten: 10⁻⁵. */
const powerText = (value: number) => `10⁻${superscripts[Math.round(-Math.log10(value))]}`;

/** Finite differences against backpropagation, worst first, computed on another core. */
export default function GradientCheck({ info }: PanelProps) {
  const title = useWords('inspectStrip');
  const word = useWords('inspect');
  const [epsilon, setEpsilon] = useState(1e-5);
  const job = useJob('gradientCheck', { epsilon });
  const { result } = job;
  useEffect(() => {
    if (!result) return;
    keepResult(info, 'gradientCheck', result, (ctx, size, theme) => paintErrorProfile(ctx, result.relativeErrors, size, theme));
  }, [info, result]);
  const shown = result ?? job.partial;
  return (
    <>
      <div className="inspect-head">
        <h3>{title('panel.gradientCheck')}</h3>
        <span className="row">
          <span aria-hidden="true">{word('check.epsilon')}</span>
          <Select
            label={word('check.epsilon')}
            value={String(epsilon)}
            options={epsilons.map((value) => ({ value: String(value), label: powerText(value) }))}
            onChange={(value) => setEpsilon(Number(value))}
          />
        </span>
        <JobLine job={job} what="derivatives" step={result?.place.step ?? null} />
      </div>
      <p className="muted">{result ? <Verdict result={result} /> : word('check.explanation')}</p>
      {shown && <Derivatives info={info} shown={shown} />}
      {result && result.indices.length > mostRows && (
        <p className="muted">{word('check.more', { count: result.indices.length - mostRows })}</p>
      )}
    </>
  );
}

type Result = JobResultOf<'gradientCheck'>;

function Verdict({ result }: { readonly result: Result }) {
  const word = useWords('inspect');
  const count = result.indices.length;
  const suspects = result.relativeErrors.filter((error) => error > suspicious).length;
  return suspects === 0
    ? word('check.agree', { count, relative: result.deviation.relative })
    : word('check.disagree', { count: suspects, of: count });
}

interface DerivativesProps extends PanelProps {
  readonly shown: Pick<Result, 'indices' | 'analytic' | 'numeric' | 'relativeErrors'>;
}

function Derivatives({ info, shown }: DerivativesProps) {
  const { compact } = useLanguage();
  const word = useWords('inspect');
  return (
    <table className="inspect-table gradient-check">
      <thead>
        <tr>
          {(['parameter', 'analytic', 'numeric', 'error'] as const).map((name) => (
            <th key={name} scope="col">
              {word(`check.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from(shown.indices.subarray(0, mostRows), (index, k) => (
          <tr key={index}>
            <th scope="row">{parameterName(info, index, word)}</th>
            <td>{compact(shown.analytic[k] as number, 5)}</td>
            <td>{compact(shown.numeric[k] as number, 5)}</td>
            <td data-suspicious={(shown.relativeErrors[k] as number) > suspicious || undefined}>
              {compact(shown.relativeErrors[k] as number)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
