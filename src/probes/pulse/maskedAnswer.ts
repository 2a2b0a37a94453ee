import type { DropoutSpec } from '../../engine/layers/dropout';
import type { NetworkPass } from '../../engine/network';
import { createRng } from '../../engine/rng';
import { writeCells } from '../boundaryCells';
import type { ProbeFactory } from '../probe';
import { sweepOf } from '../sweep';
import type { MaskedAsk, MaskedBoundary } from './maskedBoundaries';

const chunk = 500;

/** In evaluation a dropout's output is that of the layer before it, which nobody else reads: the mask is laid over it there. */
function forwardMasked(pass: NetworkPass, batch: number, masks: ReadonlyMap<number, Uint8Array>, rates: ReadonlyMap<number, number>): void {
  pass.layers.forEach((layer, l) => {
    layer.forward(batch);
    const mask = masks.get(l);
    if (!mask) return;
    const scale = 1 / (1 - (rates.get(l) ?? 0));
    for (let i = 0; i < batch * mask.length; i++) layer.y[i] *= mask[i % mask.length] * scale;
  });
}

/** Draws the masks anew for every question, from its seed: the same question has the same masks, whatever the weights. */
export const masked: ProbeFactory<MaskedAsk, readonly MaskedBoundary[]> = (run) => {
  const { network, nodes, objective, columns, pool } = run;
  const sweep = sweepOf(run);
  const rates = new Map(nodes.flatMap((node, l) => (node.kind === 'dropout' ? [[l, (node as DropoutSpec).rate] as const] : [])));
  if (!sweep || rates.size === 0) return null;
  const pass = network.createPass({ capacity: chunk, mode: 'eval', backward: false, keepsPreActivations: false });
  const inputs = pass.x.length / chunk;
  return ({ count, seed, ...ask }) => {
    const plane = sweep.plane(ask);
    const places = plane.rows * plane.cells;
    const rng = createRng(seed, 'maskedBoundaries');
    return Array.from({ length: count }, (): MaskedBoundary => {
      const masks = new Map(
        [...rates].map(([l, rate]) => [
          l,
          Uint8Array.from({ length: network.layers[l].outputShape[0] }, () => (rng.uniform() < rate ? 0 : 1)),
        ]),
      );
      const values = pool.take(places);
      const winners = objective.hasClassOutputs ? new Uint8Array(places) : null;
      const margins = objective.hasClassOutputs ? pool.take(places) : null;
      for (let first = 0; first < places; first += chunk) {
        const batch = Math.min(chunk, places - first);
        pass.x.set(plane.features.subarray(first * inputs, (first + batch) * inputs));
        forwardMasked(pass, batch, masks, rates);
        objective.predict(pass.y, batch);
        writeCells(objective, pass.y, first, batch, { values, winners, margins }, run.answerAt);
      }
      return {
        picture: { cells: plane.cells, rows: plane.rows, values, winners, margins },
        masks: columns.slice(0, -1).map(({ last }) => masks.get(last) ?? null),
      };
    });
  };
};
