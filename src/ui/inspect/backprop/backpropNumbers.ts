import type { BackpropAnswer } from '../../../probes/backprop/backpropAnswer';
import { outputName, sumName, weightPlace } from '../../../probes/backprop/paths';
import type { RunInfo } from '../../../run/runInfo';
import type { Numbers } from '../../figure/numbers';
import type { PartMessages } from '../../words/en/parts/parts';
import type { Word } from '../../words/language';
import { quantityText, weightText } from './symbols';

/** Every quantity of the pass with what came back to it: inputs, sums, outputs, the loss, all weights. */
export function numbersOf({ parameterCount }: RunInfo, answer: BackpropAnswer, word: Word<PartMessages['backprop']>): Numbers {
  const { nodes, x, parameters, gradient, update, loss } = answer;
  const none = Number.NaN;
  const row = (name: string, value: number, adjoint = none, slope = none, after = none) => [name, value, adjoint, slope, after] as const;
  const units = nodes.flatMap((node, l) =>
    node.kind === 'same'
      ? []
      : Array.from(node.y, (value, u) => {
          const output = quantityText(outputName(nodes, l, u));
          const own = row(output, value, node.dy[u], node.slope?.[u]);
          return node.kind === 'dense' && node.z ? [row(quantityText(sumName(nodes, l, u)), node.z[u] ?? none, node.dz?.[u]), own] : [own];
        }).flat(),
  );
  const weights = Array.from({ length: parameterCount }, (_, k) => {
    const place = weightPlace(nodes, k);
    const name = place ? weightText(place, nodes[place.node]?.column ?? 0) : String(k + 1);
    return row(name, parameters[k] ?? none, gradient[k], none, update?.after[k]);
  });
  return {
    caption: word('numbers'),
    columns: (['quantity', 'value', 'adjoint', 'slope', 'afterUpdate'] as const).map((name) => ({ name: word(name) })),
    rows: [
      ...Array.from(x, (value, i) => row(quantityText({ letter: 'x', column: 0, unit: i }), value)),
      ...units,
      row('L', loss, 1, none, update?.lossAfter),
      ...weights,
    ],
  };
}
