import type { ProbeEntry } from './probe';

/** With other weights than the run has. */
export type AtOther<Ask> = Ask & {
  /** All parameters of the network that is asked about, in their layout. */
  readonly parameters: readonly number[];
};

/** The same question about the network with other weights. The run has its own again before the answer goes out. */
export const atOther = <Ask, Answer>({ part, create, cost }: ProbeEntry<Ask, Answer>): ProbeEntry<AtOther<Ask>, Answer> => ({
  part,
  create(run) {
    const answer = create(run);
    const { parameters } = run.network;
    return (
      answer &&
      ((ask) => {
        const own = parameters.slice();
        if (ask.parameters.length === own.length) parameters.set(ask.parameters);
        try {
          return answer(ask);
        } finally {
          parameters.set(own);
        }
      })
    );
  },
  cost,
});
