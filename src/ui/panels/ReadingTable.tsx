import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { levelOfUnit } from '../../render/picturePaint';
import type { RunInfo } from '../../run/runInfo';
import { useRunner } from '../../state/runnerContext';
import { editWeight, useView } from '../../state/viewStore';
import { NumberField } from '../controls/NumberField';
import { ScrollRegion } from '../controls/ScrollRegion';
import { MapPicture } from '../views/MapPicture';
import { useSteady } from '../views/useSteady';
import { useLanguage } from '../words/useLanguage';
import { largestTerms, type Reading, shownTerms } from './readUnit';

/** The colour of the side of `level` on which a number lies; what is written as the level itself has none. */
const sideClass = (value: number, level: number, digits: number) =>
  Math.abs(value - level) < 0.5 * 10 ** -digits ? '' : value < level ? 'below' : 'above';

/** What is written as 0.00 has no sign. */
export const signClass = (value: number) => sideClass(value, 0, 2);

/** What a unit answers, as its map is coloured: by its side of ½ where it answers from 0 to 1. One probability of many is in ink. */
export const outputClass = (activation: string, output: number, digits = 2): string =>
  activation === 'softmax' ? '' : sideClass(output, levelOfUnit(activation), digits);

interface ReadingTableProps {
  readonly info: RunInfo;
  readonly reading: Reading;
  readonly activationName: string;
  /** It can be changed: all terms are there, to be typed. Otherwise as many as fit. */
  readonly isPinned: boolean;
  /** The terms stand under their pictures. */
  readonly isPointed: boolean;
  /** Terms that fit. */
  readonly room: number;
}

/** Weight × input = term for every input, the bias, their sum and what is made of it. */
export function ReadingTable({ info, reading, activationName, isPinned, isPointed, room }: ReadingTableProps) {
  const { answer, weight, word } = useLanguage();
  const { setParameterValue } = useRunner();
  const edited = useView((state) => state.edited);
  const pointed = useView((state) => state.hoveredWeight);
  const box = useRef<HTMLElement>(null);
  const { layer, unit, bias, z, normalised, skipped, output } = reading;
  const below = info.layers[layer - 1]?.activation ?? '';
  const most = isPinned ? Number.POSITIVE_INFINITY : room;
  const chosen = useSteady(`${layer} ${unit} ${most}`, (before) => largestTerms(reading, most, before));
  const { inputs, rest } = shownTerms(reading, chosen);
  const marks = (ref: typeof edited, input: number) => (ref?.layer === layer && ref.unit === unit && ref.input === input) || undefined;
  const shown = pointed ?? edited;
  useEffect(() => {
    if (shown?.layer !== layer || shown.unit !== unit) return;
    const cell = box.current?.querySelectorAll<HTMLElement>('td[data-weight]')[shown.input < 0 ? inputs.length : shown.input];
    if (box.current && cell) scrollSideways(box.current, cell);
  }, [shown, layer, unit, inputs.length]);
  const largest = Math.max(1e-9, Math.abs(bias.value), Math.abs(rest?.term ?? 0), ...inputs.map((input) => Math.abs(input.term)));
  const weightCell = (input: number, label: string, value: number, parameter: number): ReactNode =>
    isPinned ? (
      <NumberField
        label={label}
        className={signClass(value)}
        value={value}
        format={weight}
        onFocus={() => editWeight({ layer, unit, input })}
        onCommit={(next) => setParameterValue(parameter, next)}
      />
    ) : (
      weight(value)
    );
  /** One row: cells of the terms, of the rest, of the bias, and of what follows the sum. */
  const row = (cells: { terms: ReactNode; rest?: ReactNode; bias: ReactNode; sum?: ReactNode; stages?: ReactNode[] }) => (
    <>
      {cells.terms}
      {rest && <td>{cells.rest}</td>}
      {cells.bias}
      {cells.sum ?? <td className="sum" />}
      {stages.map(({ name }, s) => cells.stages?.[s] ?? <td key={name} />)}
    </>
  );
  const stages = [
    ...(normalised === null ? [] : [{ name: word('reading.norm'), value: normalised, text: weight, className: signClass(normalised) }]),
    ...(skipped === null
      ? []
      : [
          { name: activationName, value: output - skipped, text: weight, className: outputClass(reading.activation, output - skipped) },
          { name: word('reading.skip'), value: skipped, text: weight, className: signClass(skipped) },
        ]),
    {
      name: skipped === null ? activationName : word('reading.output'),
      value: output,
      text: answer,
      className: outputClass(reading.activation, output, 3),
    },
  ];
  return (
    <ScrollRegion ref={box} className="scroll" label={word('reading.table')}>
      <table style={{ '--columns': inputs.length + stages.length + 3 } as CSSProperties}>
        <colgroup>
          <col className="row-name" />
          {inputs.map(({ index }) => (
            <col key={index} className="term" />
          ))}
          {rest && <col className="rest-term" />}
          <col className="term" />
          <col className="sum-column" />
          {stages.map(({ name }, s) => (
            <col key={name} className={s === stages.length - 1 ? 'sum-column' : 'term'} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            {inputs.map(({ name, index }) => (
              <th key={index} scope="col" title={name}>
                {name}
              </th>
            ))}
            {rest && <th scope="col">{word('reading.more', { count: rest.count })}</th>}
            <th scope="col">{word('reading.bias')}</th>
            <th scope="col" className="sum">
              {word('reading.sum')}
            </th>
            {stages.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {isPointed && !isPinned && (
            <tr className="pictures" aria-hidden="true">
              <td />
              {row({
                terms: inputs.map(({ index }) => (
                  <td key={index}>
                    <MapPicture info={info} layer={layer - 1} unit={index} />
                  </td>
                )),
                bias: <td />,
                stages: [
                  ...stages.slice(1).map(({ name }) => <td key={name} />),
                  <td key="own">
                    <MapPicture info={info} layer={layer} unit={unit} />
                  </td>,
                ],
              })}
            </tr>
          )}
          <tr>
            <th scope="row">{word('reading.weight')}</th>
            {row({
              terms: inputs.map(({ name, index, weight: value, parameter }) => (
                <td
                  key={index}
                  data-weight
                  className={signClass(value)}
                  data-selected={marks(edited, index)}
                  data-pointed={marks(pointed, index)}
                >
                  {weightCell(index, word('reading.weightFrom', { name }), value, parameter)}
                </td>
              )),
              bias: (
                <td data-weight className={signClass(bias.value)} data-selected={marks(edited, -1)}>
                  {weightCell(-1, word('reading.theBias'), bias.value, bias.parameter)}
                </td>
              ),
            })}
          </tr>
          <tr>
            <th scope="row">{word('reading.input')}</th>
            {row({
              terms: inputs.map(({ index, value }) => (
                <td key={index} className={outputClass(below, value)}>
                  {weight(value)}
                </td>
              )),
              bias: <td className="muted">1</td>,
            })}
          </tr>
          <tr>
            <th scope="row">{word('reading.term')}</th>
            {row({
              terms: inputs.map(({ index, term }) => (
                <td key={index}>
                  {weight(term)}
                  <Bar value={term} largest={largest} />
                </td>
              )),
              rest: rest && (
                <>
                  {weight(rest.term)}
                  <Bar value={rest.term} largest={largest} />
                </>
              ),
              bias: (
                <td>
                  {weight(bias.value)}
                  <Bar value={bias.value} largest={largest} />
                </td>
              ),
              sum: <td className={`sum total ${signClass(z)}`}>{weight(z)}</td>,
              stages: stages.map(({ name, value, text, className }) => (
                <td key={name} className={`total ${className}`}>
                  {text(value)}
                </td>
              )),
            })}
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Brings a cell of a long table into view without moving the page. */
function scrollSideways(box: HTMLElement, cell: HTMLElement): void {
  const rowName = box.querySelector<HTMLElement>('th[scope="row"]')?.offsetWidth ?? 0; // it stays at the left edge
  const [left, right] = [cell.offsetLeft - rowName, cell.offsetLeft + cell.offsetWidth];
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
}

const halfBar = 20; // px, of the largest term

/** A term as a small bar under its number: left of the middle below zero, right above. */
function Bar({ value, largest }: { value: number; largest: number }) {
  const length = (halfBar * Math.abs(value)) / largest || 0;
  return (
    <>
      <i
        className="bar"
        style={{ background: `var(--${value < 0 ? 'below' : 'above'})`, width: length, marginRight: value < 0 ? 0 : -length }}
      />
      <i className="bar-zero" />
    </>
  );
}
