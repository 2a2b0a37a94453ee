import type { Network, NetworkPass } from '../../engine/network';
import type { Objective } from '../../engine/objective';
import type { RunView } from '../../run/runView';

/** A pass through the first columns of a network alone. */
export interface FirstColumns {
  readonly pass: NetworkPass;
  /** @returns what the column gives for the first `count` inputs: [count, its shape], of the last column what is predicted */
  answers(count: number): ArrayLike<number>;
}

/** @param layer column of the graph, from 1 @param objective predicts from the outputs of this network */
export function firstColumns(
  network: Network,
  { columns }: Pick<RunView, 'columns'>,
  objective: Objective,
  layer: number,
  capacity: number,
): FirstColumns {
  const pass = network.createPass({ capacity, mode: 'eval', backward: false, keepsPreActivations: false });
  const { last } = columns[layer - 1];
  return {
    pass,
    answers(count) {
      for (let l = 0; l <= last; l++) pass.layers[l].forward(count);
      if (layer === columns.length) objective.predict(pass.y, count);
      return pass.layers[last].y;
    },
  };
}

/** Rows and columns in the middle of a map, in the share that 10 places have of 24. @returns first and behind the last */
export function middleOf(side: number): readonly [from: number, to: number] {
  const most = Math.max(1, Math.round((10 * side) / 24));
  const count = Math.min(side, most + ((side - most) % 2)); // as many places on both sides
  const from = (side - count) / 2;
  return [from, from + count];
}
