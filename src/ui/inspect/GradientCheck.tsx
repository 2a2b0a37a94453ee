import { useEffect } from 'react';
import type { JobResultOf } from '../../jobs/registry';
import { paintErrorProfile } from '../../render/errorProfile';
import { Select } from '../controls/Select';
import { Figure } from '../figure/Figure';
import type { Numbers } from '../figure/numbers';
import { useJob } from '../views/useJob';
import { useLanguage, useWords } from '../words/useLanguage';
import './InspectTable.css';
import './GradientCheck.css';
import type { InspectWord } from './inspectWord';
import { JobLine } from './JobLine';
import { keepResult } from './jobResults';
import { parameterName } from './parameterName';
import type { PanelProps } from './registry';
import { suspicious } from './suspicious';
import { useLook } from './useLook';

const exponents = [-2, -3, -4, -5, -6, -7, -8, -9];
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const mostRows = 200;
/** 10⁻⁵ for −5. */
const powerText = (exponent: number) => `10⁻${superscripts[-exponent]}`;

/** Finite differences against backpropagation, worst first, computed on another core. */
export default function GradientCheck({ info }: PanelProps) {
  const title = useWords('inspectStrip');
  const word = useWords('inspect');
  const [{ exponent }, setLook] = useLook('gradientCheck');
  const job = useJob('gradientCheck', { epsilon: Number(`1e${exponent}`) });
  const { result } = job;
  useEffect(() => {
    if (!result) return;
    keepResult(info, 'gradientCheck', result, (ctx, size, theme) => paintErrorProfile(ctx, result.relativeErrors, size, theme));
  }, [info, result]);
  const shown = result ?? job.partial;
  return (
    <Figure
      name="gradient-check"
      title={title('panel.gradientCheck')}
      explanation={result ? verdictOf(result, word) : word('check.explanation')}
      numbers={() => shown && numbersOf(info, shown, word)}
      tools={
        <>
          <span className="row">
            <span aria-hidden="true">{word('check.epsilon')}</span>
            <Select
              label={word('check.epsilon')}
              value={String(exponent)}
              options={exponents.map((value) => ({ value: String(value), label: powerText(value) }))}
              onChange={(value) => setLook({ exponent: Number(value) })}
            />
          </span>
          <JobLine job={job} what="derivatives" step={result?.place.step ?? null} />
        </>
      }
    >
      {shown && <Derivatives info={info} shown={shown} />}
      {result && result.indices.length > mostRows && (
        <p className="muted">{word('check.more', { count: result.indices.length - mostRows })}</p>
      )}
    </Figure>
  );
}

type Result = JobResultOf<'gradientCheck'>;

function verdictOf(result: Result, word: InspectWord): string {
  const count = result.indices.length;
  const suspects = result.relativeErrors.filter((error) => error > suspicious).length;
  return suspects === 0
    ? word('check.agree', { count, relative: result.deviation.relative })
    : word('check.disagree', { count: suspects, of: count });
}

const columnNames = ['parameter', 'analytic', 'numeric', 'error'] as const;

function numbersOf(info: PanelProps['info'], shown: DerivativesProps['shown'], word: InspectWord): Numbers {
  return {
    caption: word('check.explanation'),
    columns: columnNames.map((name) => ({ name: word(`check.${name}`) })),
    rows: Array.from(shown.indices, (index, k) => [
      parameterName(info, index, word),
      shown.analytic[k] as number,
      shown.numeric[k] as number,
      shown.relativeErrors[k] as number,
    ]),
  };
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
          {columnNames.map((name) => (
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
