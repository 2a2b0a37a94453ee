import type { Floats } from '../../engine/tensor';
import { doubleCopyOf } from '../../run/doubleCopy';
import type { RunView } from '../../run/runView';
import type { SkipPulse } from './pulseProbe';

const chunk = 100;

/** Where a skip connection ends, of the engine's layers, and what it begins at: −1 is the input; what is projected has another shape. */
interface SkipPlace {
  readonly from: number;
  readonly to: number;
  readonly sum: number;
  readonly source: number;
  readonly isProjected: boolean;
}

function skipPlaces({ columns, nodes, hidden, network }: RunView): SkipPlace[] {
  return columns.flatMap(({ last }, c) => {
    const over = hidden[c]?.params.skip ?? 0;
    const first = c === 0 ? 0 : columns[c - 1].last + 1;
    const sum = nodes.findIndex(({ kind }, l) => l >= first && l <= last && kind === 'add');
    if (over === 0 || sum < 0) return [];
    const source = network.reads[sum][1];
    return [{ from: Math.max(0, c + 1 - over), to: c + 1, sum, source, isProjected: source >= first }];
  });
}

/** Σ over a batch of ‖∂L/∂a − other‖², L the loss of an example: a batch's is the mean. */
function squares(dy: Floats, other: Floats | null, batch: number): number {
  const size = (batch * dy.length) / chunk;
  let sum = 0;
  for (let i = 0; i < size; i++) sum += (batch * (dy[i] - (other ? other[i] : 0))) ** 2;
  return sum;
}

/**
 * How strong the gradient is that goes back along each skip connection, and what comes to the same place through the layers that it leads around.
 * Passes of a copy in doubles: nothing of the run is touched.
 * @returns null where there is none
 */
export function skipFlow(run: RunView): ((from: number, count: number) => SkipPulse[]) | null {
  const places = skipPlaces(run);
  if (places.length === 0) return null;
  const { inputs, targets } = run;
  const { network, objective, read } = doubleCopyOf(run.loop);
  const pass = network.createPass({ capacity: chunk, mode: 'eval', backward: true });
  const losses = new Float64Array(chunk);
  const inputSize = pass.x.length / chunk;
  const width = objective.outputs * objective.steps;
  return (from, count) => {
    read();
    const [along, through] = [new Float64Array(places.length), new Float64Array(places.length)];
    for (let first = 0; first < count; first += chunk) {
      const batch = Math.min(chunk, count - first);
      const at = from + first;
      pass.x.set(inputs.subarray(at * inputSize, (at + batch) * inputSize));
      pass.forward(batch);
      objective.lossAndGradient(pass.y, Float64Array.from(targets.subarray(at * width, (at + batch) * width)), batch, pass.dy, losses);
      network.gradients.fill(0);
      for (let l = pass.layers.length - 1; l >= 0; l--) {
        // before a layer takes its own way back, which may be over its dy
        places.forEach((place, p) => {
          if (place.sum === l) along[p] += squares(pass.layers[l].dy, null, batch) / count;
          if (place.source === l && !place.isProjected) through[p] += squares(pass.layers[l].dy, pass.layers[place.sum].dy, batch) / count;
        });
        pass.backwardThrough(l, batch);
      }
    }
    return places.map(({ from: start, to, source, isProjected }, p) => ({
      from: start,
      to,
      along: Math.sqrt(along[p]),
      through: source < 0 || isProjected ? Number.NaN : Math.sqrt(through[p]),
    }));
  };
}
