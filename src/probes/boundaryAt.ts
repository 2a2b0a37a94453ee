import { type BoundaryAsk, type BoundaryPicture, boundary } from './boundary';
import type { ProbeEntry } from './probe';

export interface BoundaryAtAsk extends BoundaryAsk {
  /** All parameters of the network that is asked about, in their layout. */
  readonly parameters: readonly number[];
}

/** The output over the picture's plane, as it would be with other weights. The run has its own again before the answer goes out. */
export const boundaryAt: ProbeEntry<BoundaryAtAsk, BoundaryPicture> = {
  create(run) {
    const answer = boundary.create(run);
    const { parameters } = run.network;
    return (
      answer &&
      (({ parameters: others, cells }) => {
        const own = parameters.slice();
        if (others.length === own.length) parameters.set(others);
        try {
          return answer({ cells });
        } finally {
          parameters.set(own);
        }
      })
    );
  },
  cost: boundary.cost,
};
