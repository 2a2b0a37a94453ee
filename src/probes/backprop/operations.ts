import type { LayerInfo } from '../../run/runInfo';

/**
 * One operation of a pass forward and back, as it is done by hand. Forward: a unit's sum z, its normalisation, its activation, what a skip
 * connection adds; the loss. Back: ∂L/∂ŷ, ∂L/∂a of the units below, δ = ∂L/∂z, a unit's row of ∂L/∂W; the update. `layer…`: the same for all
 * units of a layer at once.
 */
export type OperationKind =
  | 'sum'
  | 'normalise'
  | 'activate'
  | 'add'
  | 'layerForward'
  | 'loss'
  | 'lossGradient'
  | 'adjoint'
  | 'delta'
  | 'row'
  | 'layerBackward'
  | 'update';

export interface Operation {
  readonly kind: OperationKind;
  /** Of the graph; −1 for what belongs to no layer. */
  readonly column: number;
  /** −1 for what belongs to no unit. */
  readonly unit: number;
}

type Layers = readonly Pick<LayerInfo, 'kind' | 'units' | 'hasNorm' | 'skipFrom'>[];

/** All operations in their order. @param byUnit see `isByUnit` */
export function operationsOf(layers: Layers, byUnit: boolean): Operation[] {
  const operations: Operation[] = [];
  const each = (kind: OperationKind, column: number) => {
    for (let unit = 0; unit < layers[column].units; unit++) operations.push({ kind, column, unit });
  };
  const once = (kind: OperationKind, column = -1) => operations.push({ kind, column, unit: -1 });
  const last = layers.length - 1;
  for (let column = 1; column <= last; column++) {
    if (!byUnit) {
      once('layerForward', column);
      continue;
    }
    const { units, hasNorm, skipFrom } = layers[column];
    for (let unit = 0; unit < units; unit++) {
      operations.push({ kind: 'sum', column, unit });
      if (hasNorm) operations.push({ kind: 'normalise', column, unit });
      operations.push({ kind: 'activate', column, unit });
      if (skipFrom !== null) operations.push({ kind: 'add', column, unit });
    }
  }
  once('loss');
  once('lossGradient');
  for (let column = last; column >= 1; column--) {
    if (!byUnit) {
      once('layerBackward', column);
      continue;
    }
    if (column < last) each('adjoint', column);
    each('delta', column);
    each('row', column);
  }
  once('update');
  return operations;
}

const keyOf = ({ kind, column, unit }: Operation) => `${kind} ${column} ${unit}`;

/** Tells of every operation whether it is among the first `done`. */
export function progressOf(
  operations: readonly Operation[],
  done: number,
): (kind: OperationKind, column?: number, unit?: number) => boolean {
  const places = new Map(operations.map((operation, place) => [keyOf(operation), place]));
  return (kind, column = -1, unit = -1) => (places.get(keyOf({ kind, column, unit })) ?? Number.POSITIVE_INFINITY) < done;
}
