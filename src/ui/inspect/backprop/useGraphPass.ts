import { useEffect } from 'react';
import { activations } from '../../../engine/activations/registry';
import type { BackpropAnswer, BackpropNode } from '../../../probes/backprop/backpropAnswer';
import type { GraphPass, PassLink, PassUnit } from '../../../probes/backprop/graphPass';
import { type PassSlopes, passColumn } from '../../../probes/backprop/passTiles';
import { weightPlace } from '../../../probes/backprop/paths';
import type { RunInfo } from '../../../run/runInfo';
import { useExperiment } from '../../../state/experimentStore';
import { pointAtLayer } from '../../../state/pointedLayer';
import { useView } from '../../../state/viewStore';
import type { Language } from '../../words/language';
import { useLanguage, useWords } from '../../words/useLanguage';
import { differenceText, productText } from './held';
import { layerLengths } from './layerLengths';
import type { ShownBackprop } from './useBackprop';

/** The sums of a layer, whose weights are the links into its column. */
const isSums = ({ kind, stage, weights }: BackpropNode) => kind === 'dense' && weights >= 0 && stage !== 'projection';

/**
 * Shows on the graph how far the pass has come, as long as the panel is open: in links and tiles where the network is read unit by unit; otherwise
 * the layer at work is ringed, with the length of what it gives or gets.
 */
export function useGraphPass(info: RunInfo, shown: ShownBackprop): void {
  const word = useWords('backprop');
  const { compact, loss, named } = useLanguage();
  const hidden = useExperiment(({ experiment }) => experiment.hidden);
  const { answer, byUnit, present } = shown;
  useEffect(() => {
    if (!answer || !byUnit) return;
    useView.setState({ pass: passOf(info, shown, answer, hidden, { compact, loss, named, word }) });
    return () => useView.setState({ pass: null });
  }, [info, shown, answer, byUnit, hidden, compact, loss, named, word]);
  useEffect(() => {
    if (!answer || !present || present.column < 0 || (byUnit && info.form === 'points')) return;
    if (byUnit) pointAtLayer(present.column);
    const { output, adjoint } = layerLengths(info, answer, present.column);
    const isBack = present.kind === 'layerBackward';
    if (!byUnit) pointAtLayer(present.column, isBack ? `‖∂L/∂a‖ ${compact(adjoint)}` : `‖a‖ ${compact(output)}`);
    return () => pointAtLayer(null);
  }, [info, answer, byUnit, present, compact]);
}

type Sayer = Pick<Language, 'compact' | 'loss' | 'named'> & { readonly word: ReturnType<typeof useWords<'backprop'>> };
type Hidden = ReturnType<typeof useExperiment.getState>['experiment']['hidden'];

const none = Number.NaN;

function passOf(
  info: RunInfo,
  { isDone, present, ask }: ShownBackprop,
  answer: BackpropAnswer,
  hidden: Hidden,
  { compact, loss, named, word }: Sayer,
): GraphPass {
  const { nodes, parameters } = answer;
  const number = (value: number) => compact(value, 2);
  const last = info.layers.length - 1;
  const activationAt = (column: number) => {
    const { activation = '' } = info.layers[column] ?? {};
    const own = hidden[column - 1];
    return activations.some(({ id }) => id === activation) && activation !== 'softmax'
      ? {
          activation,
          ...(column < last && own && 'activation' in own && own.activation === activation && { activationParams: own.params }),
        }
      : null;
  };
  const columns = info.layers.map((_, column) => {
    const sums = nodes.find((node) => node.column === column && isSums(node));
    const output = nodes.findLast((node) => node.column === column);
    const pass = column > 0 ? passColumn(answer, column, activationAt(column)) : null;
    const source = sums?.reads[0] ?? -1;
    return sums && output && pass
      ? { sums, pass, deltas: sums.dz ?? sums.dy, below: source < 0 ? answer.x : (nodes[source]?.y ?? answer.x), values: output.y }
      : null;
  });
  const functionText = (column: number, z: number) => {
    const activation = activationAt(column);
    if (!activation) return 'ŷ';
    if (activation.activation === 'linear') return 'z';
    const entry = activations.find(({ id }) => id === activation.activation);
    const name = activation.activation === 'sigmoid' ? 'σ' : entry ? named('activations', entry).label : 'f';
    return `${name}(${number(z)})`;
  };
  const link = (layer: number, unit: number, input: number): PassLink | null => {
    const column = columns[layer];
    if (!column || input >= column.sums.inputs) return null;
    const weight = parameters[column.sums.weights + unit * column.sums.inputs + input] ?? none;
    return {
      layer,
      unit,
      input,
      forward: isDone('sum', layer, unit) ? weight * (column.below[input] ?? none) : none,
      backward: isDone('delta', layer, unit) ? weight * (column.deltas[unit] ?? none) : none,
    };
  };
  const unitAt = (layer: number, unit: number): PassUnit | null => {
    const column = columns[layer];
    const tile = column?.pass.tiles[unit];
    const slopes = column?.pass.slopes[unit];
    if (!column || !tile || !slopes) return null;
    const hasOutput = isDone('activate', layer, unit);
    const hasDelta = isDone('delta', layer, unit);
    const isKnown = isDone(info.layers[layer]?.skipFrom === null ? 'activate' : 'add', layer, unit);
    const value = (layer === last ? answer.prediction[unit] : column.values[unit]) ?? none;
    return {
      layer,
      unit,
      tile: {
        ...tile,
        z: isDone('sum', layer, unit) ? tile.z : none,
        output: hasOutput ? tile.output : none,
        slope: hasDelta ? tile.slope : none,
        target: hasDelta ? tile.target : none,
      },
      output: isKnown ? number(value) : '',
      delta: hasDelta ? number(slopes.delta) : '',
      outputEquation: hasOutput ? `${functionText(layer, tile.z)} = ${number(tile.output)}` : '',
      deltaEquation: hasDelta ? deltaText(slopes, tile.output, tile.target, compact) : '',
    };
  };
  const place = weightPlace(nodes, ask.parameter);
  const chosen = place && place.input >= 0 ? { layer: nodes[place.node]?.column ?? 0, unit: place.unit, input: place.input } : null;
  const [prediction = Number.NaN, target = Number.NaN] = [answer.prediction[0], answer.target[0]];
  const isSingle = answer.target.length === 1;
  return {
    link,
    unitAt,
    present: present && present.unit >= 0 ? { layer: present.column, unit: present.unit } : null,
    chosen,
    legend: word('graph.legend'),
    loss: [
      ...(isDone('loss') && isSingle ? [word('graph.target', { target: number(target) })] : []),
      ...(isDone('loss') ? [word('graph.loss', { loss: loss(answer.loss) })] : []),
      ...(isDone('lossGradient') && isSingle ? [word('graph.error', { difference: number(prediction - target) })] : []),
    ],
  };
}

/** δ as the product that it is, or as a difference where the loss goes past f′. */
function deltaText({ adjoint, slope, factor, delta }: PassSlopes, output: number, target: number, compact: Sayer['compact']): string {
  if (!Number.isNaN(target)) return `δ = ${differenceText(output, target, compact)}`;
  const factors = [adjoint, ...(Number.isNaN(slope) ? [] : [slope]), ...(factor === 1 ? [] : [factor])];
  return factors.length === 1 ? `δ = ${compact(delta)}` : `δ = ${productText(factors, compact)}`;
}
