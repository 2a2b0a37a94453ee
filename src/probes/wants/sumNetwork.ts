import type { Kernels } from '../../engine/kernels/kernels';
import { buildNetwork, type Network, type NodeSpec } from '../../engine/network';
import type { RunView } from '../../run/runView';

/** The network of a run up to the sums z of one of its columns, before the activation there, with numbers of its own. */
export interface SumNetwork {
  readonly network: Network;
  /** Takes over the parameters and running statistics as they stand. */
  read(): void;
}

/** @param layer column of the graph, from 1. Where a column sums nothing (pooling), its z is what it gives. */
export function sumNetworkOf({ network: trained, columns, nodes }: RunView, layer: number, kernels: Kernels): SumNetwork {
  const { main, last, normalised } = columns[layer - 1];
  const hasSums = 'activation' in nodes[main];
  const end = normalised ?? (hasSums ? main : last);
  const kept = nodes.slice(0, end + 1);
  const network = buildNetwork(
    { inputShape: trained.inputShape, layers: [...kept.slice(0, -1), normalised === undefined ? linear(kept[end]) : kept[end]] },
    kernels,
  );
  return {
    network,
    read() {
      // parameters and statistics stand in the order of the layers
      network.parameters.set(trained.parameters.subarray(0, network.parameterCount));
      network.buffers.set(trained.buffers.subarray(0, network.buffers.length));
    },
  };
}

const linear = (node: NodeSpec): NodeSpec =>
  'activation' in node ? ({ ...node, activation: 'linear', activationParams: undefined } as NodeSpec) : node;
