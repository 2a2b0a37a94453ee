import { useState } from 'react';
import type { BackpropAnswer } from '../../../probes/backprop/backpropAnswer';
import { outputName, sumName, weightPlace } from '../../../probes/backprop/paths';
import { textGrounds } from '../../../render/textGrounds';
import { paintValueMap } from '../../../render/valueMatrix';
import { ScrollRegion } from '../../controls/ScrollRegion';
import { Select } from '../../controls/Select';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useTheme } from '../../views/useTheme';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useLook } from '../useLook';
import { BatchBars } from './BatchBars';
import { Num } from './Flashing';
import { layerText, quantityText, weightText } from './symbols';
import { TypedInput, TypedWeight } from './TypedNumber';
import type { ShownBackprop } from './useBackprop';

/** Up to so many rows and columns every number is written. */
const mostWritten = 6;

interface MatrixProps {
  readonly shown: ShownBackprop;
  readonly answer: BackpropAnswer;
}

/** ∂L/∂W of a layer as the product of δ, a column, and [aᵀ 1], a row; the weights below. A cell is a weight: pressed, it is chosen. */
export function Matrix({ shown, answer }: MatrixProps) {
  const word = useWords('backprop');
  const { compact } = useLanguage();
  const [, setLook] = useLook('backprop');
  const { nodes } = answer;
  const chosen = weightPlace(nodes, shown.ask.parameter);
  const dense = nodes.flatMap((node, l) => (node.kind === 'dense' && node.biases >= 0 ? [l] : []));
  const at = chosen && dense.includes(chosen.node) ? chosen.node : (dense[0] ?? 0);
  const node = nodes[at];
  if (!node) return null;
  const { column, inputs, weights, biases, reads } = node;
  const units = node.y.length;
  const delta = node.dz ?? node.dy;
  const source = reads[0] ?? -1;
  const below = source < 0 ? answer.x : (nodes[source]?.y ?? answer.x);
  const parameterOf = (unit: number, input: number) => (input < 0 ? biases + unit : weights + unit * inputs + input);
  const isBatch = shown.ask.of === 'batch';
  const ofLayer = isBatch && chosen?.node === at ? answer.batch.ofLayer : null;
  const gradient = isBatch ? answer.batch.mean : answer.gradient;
  const inputsOf = [...Array.from({ length: inputs }, (_, i) => i), -1];
  const isDone = (unit: number) => shown.isDone('row', column, unit);
  const choose = (unit: number, input: number) => setLook({ parameter: parameterOf(unit, input) + 1 });
  const isWritten = units <= mostWritten && inputs <= mostWritten;
  const values = (numbers: Float64Array, isShown: (unit: number) => boolean) =>
    Array.from({ length: units }, (_, unit) =>
      inputsOf.map((input) => (isShown(unit) ? (numbers[parameterOf(unit, input)] ?? 0) : Number.NaN)),
    );
  const product = source < 0 ? '[xᵀ 1]' : `[${quantityText(outputName(nodes, source, 0), false)}ᵀ 1]`;
  const title = isBatch
    ? word('matrixOf', { layer: `∂L/∂${layerText('W', column)}`, of: `${word('mean')} δ${product}` })
    : word('matrixOf', { layer: `∂L/∂${layerText('W', column)}`, of: `${layerText('δ', column)}${product}` });
  const shape = { at, units, inputs, column, chosen, choose, isDone };
  return (
    <div className="matrix">
      <div className="row">
        <strong>{title}</strong>
        {dense.length > 1 && (
          <Select
            label={word('layer')}
            value={String(at)}
            options={dense.map((l) => ({ value: String(l), label: String(nodes[l]?.column) }))}
            onChange={(value) => setLook({ parameter: (nodes[Number(value)]?.weights ?? 0) + 1 })}
          />
        )}
      </div>
      {isWritten ? (
        <ScrollRegion className="matrix-scroll" label={title}>
          <table>
            <thead>
              <tr>
                <td className="muted">{layerText('δ', column)}</td>
                {inputsOf.map((input) => (
                  <th key={input} scope="col">
                    <span className="muted">{input < 0 ? '1' : quantityText(outputName(nodes, source, input))}</span>
                    {input < 0 || isBatch ? null : source < 0 ? (
                      <TypedInput place={input} value={below[input] ?? 0} />
                    ) : (
                      <Num
                        value={below[input] ?? 0}
                        text={compact(below[input] ?? 0)}
                        isKnown={shown.isDone('activate', column - 1, input)}
                      />
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {values(gradient, isDone).map((row, unit) => (
                <tr key={unit}>
                  <th scope="row" title={quantityText(sumName(nodes, at, unit))}>
                    {isBatch ? (
                      quantityText(sumName(nodes, at, unit))
                    ) : (
                      <Num value={delta[unit] ?? 0} text={compact(delta[unit] ?? 0)} isKnown={shown.isDone('delta', column, unit)} />
                    )}
                  </th>
                  <Row
                    {...shape}
                    unit={unit}
                    row={row}
                    largest={largestOf(values(gradient, isDone))}
                    barsOf={(input) => ofLayer && isDone(unit) && <BatchBars of={ofLayer} parameter={parameterOf(unit, input)} />}
                  />
                </tr>
              ))}
            </tbody>
            <tbody className="weights">
              <tr>
                <td className="muted">{layerText('W', column)}</td>
                <td className="muted" colSpan={inputs + 1}>
                  {word('weights')}
                </td>
              </tr>
              {values(answer.parameters, () => true).map((row, unit) => (
                <tr key={unit}>
                  <td />
                  <Row
                    {...shape}
                    unit={unit}
                    row={row}
                    largest={largestOf(values(answer.parameters, () => true))}
                    parameterOf={parameterOf}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : (
        <>
          {chosen?.node === at && (
            <p className="chosen-values">
              {weightText(chosen, column)}
              <TypedWeight
                place={shown.ask.parameter}
                name={weightText(chosen, column)}
                value={answer.parameters[shown.ask.parameter] ?? 0}
              />
              {source < 0 && chosen.input >= 0 && !isBatch && (
                <>
                  {quantityText(outputName(nodes, source, chosen.input))}
                  <TypedInput place={chosen.input} value={below[chosen.input] ?? 0} />
                </>
              )}
            </p>
          )}
          <ValueMap {...shape} name={`∂L/∂${layerText('W', column)}`} rows={values(gradient, isDone)} />
          <span className="muted">
            {layerText('W', column)} {word('weights')}
          </span>
          <ValueMap {...shape} name={layerText('W', column)} rows={values(answer.parameters, () => true)} />
        </>
      )}
      <p className="muted">{ofLayer && isWritten ? word('bars') : word('shapes', { rows: units, columns: inputs + 1 })}</p>
    </div>
  );
}

const largestOf = (rows: readonly (readonly number[])[]) =>
  rows.reduce((most, row) => row.reduce((m, value) => Math.max(m, Math.abs(value)), most), 1e-300);

interface Shape {
  readonly at: number;
  readonly units: number;
  readonly inputs: number;
  readonly column: number;
  readonly chosen: ReturnType<typeof weightPlace>;
  choose(unit: number, input: number): void;
}

interface RowProps extends Shape {
  readonly unit: number;
  readonly row: readonly number[];
  readonly largest: number;
  /** Given: the chosen cell can be typed. */
  readonly parameterOf?: (unit: number, input: number) => number;
  /** What each example of a batch has in a cell. */
  readonly barsOf?: (input: number) => React.ReactNode;
}

function Row({ at, inputs, column, chosen, choose, unit, row, largest, parameterOf, barsOf }: RowProps) {
  const word = useWords('backprop');
  const { compact } = useLanguage();
  const { signed } = textGrounds(useTheme());
  return row.map((value, k) => {
    const input = k === inputs ? -1 : k;
    const isChosen = chosen?.node === at && chosen.unit === unit && chosen.input === input;
    const name = weightText({ unit, input }, column);
    const isKnown = !Number.isNaN(value);
    return (
      <td key={k} className="cell" data-chosen={isChosen || undefined} style={signed(value / largest)}>
        {parameterOf && isChosen ? (
          <TypedWeight place={parameterOf(unit, input)} name={name} value={value} />
        ) : (
          <button
            type="button"
            aria-label={isKnown ? word('cell', { name: parameterOf ? name : `∂L/∂${name}`, value }) : name}
            aria-pressed={isChosen}
            onClick={() => choose(unit, input)}
          >
            {barsOf?.(input)}
            <Num value={0} text={compact(value)} isKnown={isKnown} />
          </button>
        )}
      </td>
    );
  });
}

/** Many numbers by colour; the pointed one, or the chosen, is written. */
function ValueMap({
  at,
  units,
  inputs,
  column,
  chosen,
  choose,
  name,
  rows,
}: Shape & { name: string; rows: readonly (readonly number[])[] }) {
  const word = useWords('backprop');
  const { compact } = useLanguage();
  const [pointed, setPointed] = useState<readonly [number, number] | null>(null);
  const own = chosen?.node === at ? ([chosen.unit, chosen.input < 0 ? inputs : chosen.input] as const) : ([0, 0] as const);
  const [unit, k] = pointed ?? own;
  const value = rows[unit]?.[k] ?? Number.NaN;
  const symbol = weightText({ unit, input: k === inputs ? -1 : k }, column);
  const placeOf = (event: React.PointerEvent | React.MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const row = Math.floor(((event.clientY - box.top) / box.height) * units);
    const cell = Math.floor(((event.clientX - box.left) / box.width) * (inputs + 1));
    return [Math.max(0, Math.min(units - 1, row)), Math.max(0, Math.min(inputs, cell))] as const;
  };
  return (
    <div className="map-row">
      <button
        type="button"
        className="value-map"
        aria-label={word('map', { rows: units, columns: inputs + 1, name: symbol, value })}
        onPointerMove={(event) => setPointed(placeOf(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          const [row, cell] = event.detail > 0 ? placeOf(event) : [unit, k];
          choose(row, cell === inputs ? -1 : cell);
        }}
        onKeyDown={(event) => {
          const moves: Readonly<Record<string, readonly [number, number]>> = {
            ArrowUp: [-1, 0],
            ArrowDown: [1, 0],
            ArrowLeft: [0, -1],
            ArrowRight: [0, 1],
          };
          const move = moves[event.key];
          if (!move) return;
          event.preventDefault();
          setPointed([Math.max(0, Math.min(units - 1, unit + move[0])), Math.max(0, Math.min(inputs, k + move[1]))]);
        }}
      >
        <FigureCanvas label={name} paint={(ctx, size, theme) => paintValueMap(ctx, rows, [unit, k], size, theme)} />
      </button>
      <span>
        {name.startsWith('∂') ? `∂L/∂${symbol}` : symbol} = {Number.isNaN(value) ? '·' : compact(value, 4)}
      </span>
    </div>
  );
}
