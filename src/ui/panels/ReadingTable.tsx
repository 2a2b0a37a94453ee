import { useEffect, useRef } from 'react';
import { useRunner } from '../../state/runnerContext';
import { editWeight, useView } from '../../state/viewStore';
import { NumberField } from '../controls/NumberField';
import { useLanguage } from '../words/useLanguage';
import type { Reading } from './readUnit';

/** What is written as 0.00 has no sign. */
export const signClass = (value: number) => (Math.abs(value) < 0.005 ? '' : value < 0 ? 'below' : 'above');

/** Weight × input = term for every input, the bias, their sum and the activation of it; weights and bias are typed in place. */
export function ReadingTable({ reading, activationName }: { reading: Reading; activationName: string }) {
  const { fixed, word } = useLanguage();
  const { setParameterValue } = useRunner();
  const edited = useView((state) => state.edited);
  const pointed = useView((state) => state.hoveredWeight);
  const box = useRef<HTMLElement>(null);
  const { layer, unit, inputs, bias, z, output } = reading;
  const marks = (ref: typeof edited, input: number) => (ref?.layer === layer && ref.unit === unit && ref.input === input) || undefined;
  const shown = pointed ?? edited;
  useEffect(() => {
    if (shown?.layer !== layer || shown.unit !== unit) return;
    const cell = box.current?.querySelectorAll<HTMLElement>('td[data-weight]')[shown.input < 0 ? inputs.length : shown.input];
    if (box.current && cell) scrollSideways(box.current, cell);
  }, [shown, layer, unit, inputs.length]);
  const largest = Math.max(1e-9, Math.abs(bias.value), ...inputs.map((input) => Math.abs(input.term)));
  const field = (input: number, label: string, value: number, parameter: number) => (
    <NumberField
      label={label}
      className={signClass(value)}
      value={value}
      format={(v) => fixed(v)}
      onFocus={() => editWeight({ layer, unit, input })}
      onCommit={(next) => setParameterValue(parameter, next)}
    />
  );
  return (
    <section ref={box} className="scroll" aria-label={word('reading.table')} tabIndex={inputs.length > 8 ? 0 : undefined}>
      <table>
        <thead>
          <tr>
            <td />
            {inputs.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{word('reading.bias')}</th>
            <th scope="col" className="sum">
              {word('reading.sum')}
            </th>
            <th scope="col">{activationName}(z)</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{word('reading.weight')}</th>
            {inputs.map(({ name, weight, parameter }, i) => (
              <td key={name} data-weight data-selected={marks(edited, i)} data-pointed={marks(pointed, i)}>
                {field(i, word('reading.weightFrom', { name }), weight, parameter)}
              </td>
            ))}
            <td data-weight data-selected={marks(edited, -1)}>
              {field(-1, word('reading.theBias'), bias.value, bias.parameter)}
            </td>
            <td className="sum" />
            <td />
          </tr>
          <tr>
            <th scope="row">{word('reading.input')}</th>
            {inputs.map(({ name, value }) => (
              <td key={name} className={signClass(value)}>
                {fixed(value)}
              </td>
            ))}
            <td className="muted">1</td>
            <td className="sum" />
            <td />
          </tr>
          <tr>
            <th scope="row">{word('reading.term')}</th>
            {inputs.map(({ name, term }) => (
              <td key={name}>
                {fixed(term)}
                <Bar value={term} largest={largest} />
              </td>
            ))}
            <td>
              {fixed(bias.value)}
              <Bar value={bias.value} largest={largest} />
            </td>
            <td className={`sum total ${signClass(z)}`}>{fixed(z)}</td>
            <td className={`total ${signClass(output)}`}>{fixed(output, 3)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** Brings a cell of a long table into view without moving the page. */
function scrollSideways(box: HTMLElement, cell: HTMLElement): void {
  const rowName = box.querySelector<HTMLElement>('th[scope="row"]')?.offsetWidth ?? 0; // it stays at the left edge
  const [left, right] = [cell.offsetLeft - rowName, cell.offsetLeft + cell.offsetWidth];
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
}

/** A term as a small bar: left of the middle below zero, right above. */
function Bar({ value, largest }: { value: number; largest: number }) {
  const length = (46 * Math.abs(value)) / largest;
  return (
    <>
      <i
        className="bar"
        style={{
          background: `var(--${value < 0 ? 'below' : 'above'})`,
          left: `${value < 0 ? 54 - length : 54}%`,
          width: `${length.toFixed(1)}%`,
        }}
      />
      <i className="bar-zero" style={{ left: '54%' }} />
    </>
  );
}
