import { Fragment } from 'react';
import { plainNumber, symbolText } from '../../../render/sequenceTexts';
import type { RunInfo } from '../../../run/runInfo';
import { NumberField } from '../../controls/NumberField';
import { Select } from '../../controls/Select';
import { useLanguage, useWords } from '../../words/useLanguage';
import { inputName } from './inputName';
import type { UnrolledExample } from './useUnrolled';

interface StepInputsProps {
  readonly info: RunInfo;
  readonly example: UnrolledExample;
  /** From 0. */
  readonly step: number;
}

const mostFields = 4;

/** What is read at a step, to be changed: a symbol, bits, numbers. */
export function StepInputs({ info, example, step }: StepInputsProps) {
  const language = useLanguage();
  const word = useWords('sequences');
  const { sequences } = info;
  if (!sequences) return null;
  const { width, symbols, steps } = sequences;
  const rows = width ?? 1;
  const valueAt = (row: number) => example.values[step * rows + row] ?? 0;
  const written = (value: number) => (width === null ? symbolText(info, value) : plainNumber(language, value));
  const change = (row: number, value: number) => example.change({ step, row, value }, written(valueAt(row)), written(value));
  if (width === null) {
    return (
      <Select
        label={word('edit.symbol', { step: step + 1 })}
        value={String(valueAt(0))}
        options={Array.from({ length: symbols ?? 0 }, (_, symbol) => ({ value: String(symbol), label: symbolText(info, symbol) }))}
        onChange={(value) => change(0, Number(value))}
      />
    );
  }
  return Array.from({ length: Math.min(mostFields, rows) }, (_, row) => {
    const value = valueAt(row);
    let isBit = true;
    for (let t = 0; t < steps; t++) isBit &&= [0, 1].includes(example.values[t * rows + row] ?? 0);
    const name = inputName(info, row);
    const label = word('edit.number', { name, step: step + 1 });
    return isBit ? (
      <button
        key={name}
        type="button"
        className="edge"
        aria-label={label}
        aria-pressed={value === 1}
        onClick={() => change(row, 1 - value)}
      >
        {name} = {value}
      </button>
    ) : (
      <Fragment key={name}>
        <span className="cell-name">{name}</span>
        <NumberField label={label} value={value} format={language.fixed} className="cell-field" onCommit={(next) => change(row, next)} />
      </Fragment>
    );
  });
}
