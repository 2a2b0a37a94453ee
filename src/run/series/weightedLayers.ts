import type { TrainingLoop } from '../trainingLoop';

/** Where the parameters of a layer that has any stand in the flat parameters, in one piece. */
export interface LayerSpan {
  /** The layer's place among the columns of the graph: 1 is the first hidden layer. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** The learner's layers that have parameters, the output included; normalisation and projections belong to the layer they were made for. */
export function weightedLayers({ architecture }: TrainingLoop): LayerSpan[] {
  let from = 0;
  return architecture.columns.flatMap(({ parameterCount }, c) => {
    const span = { column: c + 1, from, to: from + parameterCount };
    from = span.to;
    return parameterCount > 0 ? [span] : [];
  });
}
