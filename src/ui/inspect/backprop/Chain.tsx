import { useMemo, useState } from 'react';
import type { BackpropAnswer } from '../../../probes/backprop/backpropAnswer';
import {
  countPaths,
  detours,
  type Factor,
  outputName,
  type Path,
  pathsOf,
  type Quantity,
  type Route,
  type WeightPlace,
  weightPlace,
} from '../../../probes/backprop/paths';
import type { RunInfo } from '../../../run/runInfo';
import { useExperiment } from '../../../state/experimentStore';
import { hoverUnit, hoverWeight, useView } from '../../../state/viewStore';
import { Lazily } from '../../controls/Lazily';
import { ScrollRegion } from '../../controls/ScrollRegion';
import { useLanguage, useWords } from '../../words/useLanguage';
import { Num } from './Flashing';
import { pathsText, type WrittenPath } from './held';
import { equalsText, quantityText, weightText } from './symbols';
import { TargetFields } from './TypedNumber';
import type { ShownBackprop } from './useBackprop';

const presets = () => import('./Presets');

/** More rows than these are not read: then the matrix says it. */
const mostPaths = 12;

/** Targets of more outputs are not typed. */
const mostTargets = 10;

interface ChainProps {
  readonly info: RunInfo;
  readonly shown: ShownBackprop;
  readonly answer: BackpropAnswer;
}

/** The chain rule for the chosen weight: its factors in symbols, their numbers path by path, and the sum that is its gradient. */
export function Chain({ info, shown, answer }: ChainProps) {
  const word = useWords('backprop');
  const { compact, number } = useLanguage();
  const loss = useExperiment(({ experiment }) => experiment.loss.id);
  const { nodes } = answer;
  const place = useMemo(() => weightPlace(nodes, shown.ask.parameter), [nodes, shown.ask.parameter]);
  if (!place) return <p className="chain muted">{word('note.gammas')}</p>;
  const column = nodes[place.node]?.column ?? 1;
  const name = weightText(place, column);
  const count = countPaths(nodes, place);
  const routes = count <= mostPaths ? pathsOf(answer, place) : [];
  const isRowDone = shown.isDone('row', column, place.unit);
  const gradient = answer.gradient[shown.ask.parameter] ?? 0;
  const written = pathsText(
    routes.flat().map(({ factors, product }) => ({ factors: factors.map(({ value }) => value), product })),
    gradient,
    { compact, number },
  );
  const firstOf = (route: number) => routes.slice(0, route).reduce((sum, { length }) => sum + length, 0);
  const [prediction, target] = [answer.prediction[0] ?? Number.NaN, answer.target[0] ?? Number.NaN];
  return (
    <div className="chain">
      {routes.map((route, r) => (
        <RouteTable
          key={r}
          {...{ info, shown, answer, place, route, loss, column }}
          written={written.slice(firstOf(r), firstOf(r + 1))}
          isOnly={count === 1}
        />
      ))}
      {count > mostPaths && <p>{word('tooMany', { count, name })}</p>}
      {detours(nodes, place).map(({ from, into }) => (
        <p key={`${from.column}/${into.column}`} className="sum muted">
          <span>{word('detour', { from: quantityText(from, false), into: quantityText(into, false), name })}</span>
          <span className="num">0</span>
        </p>
      ))}
      <p className="sum total">
        <span>{word('sum', { count, name })}</span>
        <strong>
          <Num value={gradient} text={compact(gradient, 4)} title={number(gradient)} isKnown={isRowDone} />
        </strong>
      </p>
      {loss === 'squaredError' && shown.isDone('lossGradient') && answer.target.length === 1 && (
        <p className="muted">{word('note.squared', { prediction, target, difference: prediction - target })}</p>
      )}
      {shown.ask.of === 'example' && answer.target.length > 1 && answer.target.length <= mostTargets && (
        <p className="backprop-steps figure-skip">
          <TargetFields target={answer.target} />
        </p>
      )}
      <p className="muted figure-skip">{word('note.choose')}</p>
      <Lazily load={presets} props={{}} />
    </div>
  );
}

interface RouteProps extends ChainProps {
  readonly place: WeightPlace;
  readonly route: Route;
  readonly loss: string;
  readonly column: number;
  /** Its paths as they are written. */
  readonly written: readonly WrittenPath[];
  readonly isOnly: boolean;
}

/** Whether all paths have the same unit there. */
const isShared = (route: Route, k: number, which: 'of' | 'by') =>
  route.every(({ factors }) => factors[k]?.[which]?.unit === route[0]?.factors[k]?.[which]?.unit);

/** Paths by way of the same layers: one fraction a column, one path a row. */
function RouteTable({ info, shown, answer, place, route, loss, column, written, isOnly }: RouteProps) {
  const word = useWords('backprop');
  const { number } = useLanguage();
  const [hasAllDigits, setHasAllDigits] = useState(false);
  const first = route[0]?.factors ?? [];
  const below = outputName(answer.nodes, answer.nodes[place.node]?.reads[0] ?? -1, Math.max(0, place.input));
  const isNamed = (quantity: Quantity, k: number, which: 'of' | 'by') =>
    isShared(route, k, which) && (info.layers[quantity.column]?.units ?? 1) > 1;
  const activationOf = (factor: Factor) => info.layers[factor.of?.column ?? 0]?.activation ?? '';
  const isSkip = first.some(({ kind, of, by }) => kind === 'skip' && of && by && by.column < of.column);
  const via = ({ factors }: Path) => {
    const units = factors.flatMap(({ kind, by }, k) => (kind === 'weight' && by && !isShared(route, k, 'by') ? [quantityText(by)] : []));
    const outputs = factors.flatMap(({ kind, by }, k) => (kind === 'loss' && by && !isShared(route, k, 'by') ? [quantityText(by)] : []));
    const names = [...outputs, ...units];
    if (names.length === 0) {
      if (isOnly) return word('onlyPath');
      const last = factors.findLast(({ kind }) => kind === 'weight' || kind === 'skip');
      names.push(last?.of ? quantityText(last.of) : name);
    }
    return word(isSkip ? 'viaSkip' : 'via', { units: names.join(', ') });
  };
  const name = weightText(place, column);
  return (
    <ScrollRegion className="route" label={word('paths')}>
      <table>
        <thead>
          <tr>
            <td />
            {first.map((factor, k) => (
              <HeadCell key={k} factor={factor} place={place} column={column} below={below.unit}>
                <span className="fraction">
                  <span>∂{factor.of ? quantityText(factor.of, isNamed(factor.of, k, 'of')) : 'L'}</span>
                  <span>∂{factor.by ? quantityText(factor.by, isNamed(factor.by, k, 'by')) : name}</span>
                </span>
              </HeadCell>
            ))}
            <td />
          </tr>
          <tr className="muted">
            <th scope="row">{word('equals')}</th>
            {first.map((factor, k) => (
              <td key={k}>
                {equalsText(factor, isShared(route, k, 'of') && isShared(route, k, 'by'), loss, activationOf(factor), place, below)}
              </td>
            ))}
            <th scope="col">{word('product')}</th>
          </tr>
        </thead>
        <tbody>
          {route.map((path, p) => (
            <tr key={p}>
              <th scope="row" className="muted">
                <button
                  type="button"
                  className="factor"
                  title={word('digits')}
                  aria-pressed={hasAllDigits}
                  onClick={() => setHasAllDigits(!hasAllDigits)}
                >
                  {via(path)}
                </button>
              </th>
              {path.factors.map((factor, k) => (
                <td key={k}>
                  <Num
                    value={0}
                    text={hasAllDigits ? number(factor.value) : (written[p]?.factors[k] ?? '')}
                    title={number(factor.value)}
                    isKnown={isFactorKnown(factor, shown, place, column)}
                  />
                  {k < path.factors.length - 1 && <span aria-hidden="true"> ·</span>}
                </td>
              ))}
              <td>
                <Num
                  value={path.product}
                  text={hasAllDigits ? number(path.product) : (written[p]?.product ?? '')}
                  title={number(path.product)}
                  isKnown={shown.isDone('row', column, place.unit)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Whether the pass back has come so far that a factor is known. */
function isFactorKnown({ kind, of, by }: Factor, { isDone }: ShownBackprop, place: WeightPlace, column: number): boolean {
  if (kind === 'loss') return isDone('lossGradient');
  if (kind === 'input') return isDone('row', column, place.unit);
  if (!of || !by) return false;
  if (by.column < of.column) return isDone('adjoint', by.column, by.unit);
  return isDone('delta', of.column, of.unit);
}

interface HeadCellProps {
  readonly factor: Factor;
  readonly place: WeightPlace;
  readonly column: number;
  readonly below: number;
  readonly children: React.ReactNode;
}

/** The head of a factor: pointed at, its place in the graph lights up, and what is pointed at there lights it. */
function HeadCell({ factor: { kind, of, by }, place, column, below, children }: HeadCellProps) {
  const isLit = useView(({ hovered, hoveredWeight }) => {
    if (kind === 'weight' && of && by)
      return hoveredWeight?.layer === of.column && hoveredWeight.unit === of.unit && hoveredWeight.input === by.unit;
    if (kind === 'input')
      return hoveredWeight?.layer === column && hoveredWeight.unit === place.unit && hoveredWeight.input === place.input;
    const at = of ?? by;
    return kind === 'slope' && hovered?.layer === at?.column && hovered?.unit === at?.unit;
  });
  const light = () => {
    if (kind === 'weight' && of && by && by.column === of.column - 1) hoverWeight({ layer: of.column, unit: of.unit, input: by.unit });
    else if (kind === 'input' && place.input >= 0) {
      hoverWeight({ layer: column, unit: place.unit, input: place.input });
      hoverUnit({ layer: column - 1, unit: below });
    } else if (of ?? by) hoverUnit({ layer: (of ?? by)?.column ?? 0, unit: (of ?? by)?.unit ?? 0 });
  };
  const leave = () => {
    hoverUnit(null);
    hoverWeight(null);
  };
  return (
    <th scope="col" data-lit={isLit || undefined}>
      <button type="button" className="factor" onPointerEnter={light} onPointerLeave={leave} onFocus={light} onBlur={leave}>
        {children}
      </button>
    </th>
  );
}
