import { type BoundaryPicture, boundary } from './boundary';
import type { ProbeEntry } from './probe';
import type { PlaneAsk } from './sweep';

export interface BoundaryAtAsk extends PlaneAsk {
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
      (({ parameters: others, ...plane }) => {
        const own = parameters.slice();
        if (others.length === own.length) parameters.set(others);
        try {
          return answer(plane);
        } finally {
          parameters.set(own);
        }
      })
    );
  },
  cost: boundary.cost,
};
