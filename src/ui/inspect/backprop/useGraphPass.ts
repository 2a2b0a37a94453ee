import { useEffect } from 'react';
import type { BackpropAnswer, BackpropNode } from '../../../probes/backprop/backpropAnswer';
import type { GraphPass, PassLink, PassUnit } from '../../../probes/backprop/graphPass';
import { weightPlace } from '../../../probes/backprop/paths';
import type { RunInfo } from '../../../run/runInfo';
import { useView } from '../../../state/viewStore';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { ShownBackprop } from './useBackprop';

/** More links than these are no longer read one by one: the graph stays as it is. */
const mostLinks = 400;

/** The sums of a layer, whose weights are the links into its column. */
const isSums = ({ kind, stage, weights }: BackpropNode) => kind === 'dense' && weights >= 0 && stage !== 'projection';

/** Shows on the graph how far the pass has come, as long as the panel is open and the network is read unit by unit. */
export function useGraphPass(info: RunInfo, shown: ShownBackprop): void {
  const word = useWords('backprop');
  const { compact, loss } = useLanguage();
  const { answer, byUnit } = shown;
  useEffect(() => {
    const links = info.layers.reduce((sum, layer) => sum + layer.units * layer.inputs, 0);
    if (!answer || !byUnit || links > mostLinks) return;
    useView.setState({ pass: passOf(info, shown, answer, { number: (value) => compact(value, 2), loss, word }) });
    return () => useView.setState({ pass: null });
  }, [info, shown, answer, byUnit, compact, loss, word]);
}

interface Sayer {
  number(value: number): string;
  loss(value: number): string;
  readonly word: ReturnType<typeof useWords<'backprop'>>;
}

function passOf(info: RunInfo, { isDone, present, ask }: ShownBackprop, answer: BackpropAnswer, { number, loss, word }: Sayer): GraphPass {
  const { nodes, parameters } = answer;
  const links: PassLink[] = [];
  const units: PassUnit[] = [];
  info.layers.forEach((layer, column) => {
    if (column === 0) return;
    const sums = nodes.find((node) => node.column === column && isSums(node));
    const output = nodes.findLast((node) => node.column === column);
    if (!sums || !output) return;
    const deltas = sums.dz ?? sums.dy;
    const source = sums.reads[0] ?? -1;
    const below = source < 0 ? answer.x : (nodes[source]?.y ?? answer.x);
    const isLast = column === info.layers.length - 1;
    const values = isLast ? answer.prediction : output.y;
    for (let unit = 0; unit < layer.units; unit++) {
      const isSummed = isDone('sum', column, unit);
      const hasDelta = isDone('delta', column, unit);
      for (let input = 0; input < sums.inputs; input++) {
        const weight = parameters[sums.weights + unit * sums.inputs + input] ?? Number.NaN;
        const forward = isSummed ? weight * (below[input] ?? Number.NaN) : Number.NaN;
        const backward = hasDelta ? weight * (deltas[unit] ?? Number.NaN) : Number.NaN;
        links.push({ layer: column, unit, input, forward, backward });
      }
      const isKnown = isDone(layer.skipFrom === null ? 'activate' : 'add', column, unit);
      units.push({
        layer: column,
        unit,
        output: isKnown ? number(values[unit] ?? Number.NaN) : '',
        delta: hasDelta ? number(deltas[unit] ?? Number.NaN) : '',
      });
    }
  });
  const place = weightPlace(nodes, ask.parameter);
  const chosen = place && place.input >= 0 ? { layer: nodes[place.node]?.column ?? 0, unit: place.unit, input: place.input } : null;
  const [prediction = Number.NaN, target = Number.NaN] = [answer.prediction[0], answer.target[0]];
  const isSingle = answer.target.length === 1;
  return {
    links,
    units,
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
