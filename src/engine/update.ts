import type { Kernels } from './kernels/kernels';
import type { Network } from './network';
import { isPenalized } from './penalties/penalized';
import { penalties } from './penalties/registry';
import { type Choice, entryOf } from './spec';
import type { Floats } from './tensor';
import { updateRules } from './updateRules/registry';
import type { Pace } from './updateRules/updateRule';

export interface UpdateSpec {
  readonly network: Network;
  readonly optimizer: Choice;
  readonly penalty: Choice;
  readonly kernels: Kernels;
  /** Longest gradient that is let through, ‖g‖₂ over all parameters; 0 or absent: any. A longer one keeps its direction (Pascanu et al. 2013). */
  readonly clipNorm?: number;
}

/** What is done with a gradient. */
export interface Update {
  /** The memory of optimizer and penalty: the optimizer's slots first, each laid out as the parameters. */
  readonly state: readonly Floats[];
  /** Goes from `network.gradients`, that of the data loss, to new parameters; leaves there the gradient that the rule has seen. Allocates nothing. */
  apply(pace: Pace): void;
}

/** Clipping, penalty, decay and the optimizer's rule, in this order. */
export function createUpdate({ network, optimizer, penalty, kernels, clipNorm = 0 }: UpdateSpec): Update {
  const rule = entryOf(updateRules, optimizer.id);
  const penaltyEntry = entryOf(penalties, penalty.id);
  const slots = rule.slots.map(() => kernels.allocate(network.parameterCount));
  const penalized = network.params
    .filter((param) => isPenalized(param, penalty.params))
    .map((param) => ({ param, slots: penaltyEntry.slots.map(() => kernels.allocate(param.value.length)) }));
  const decaying = rule.decays ? network.params.filter((param) => isPenalized(param, optimizer.params)) : [];
  return {
    state: [...slots, ...penalized.flatMap((place) => place.slots)],
    apply(pace) {
      if (clipNorm > 0) kernels.clip(network.gradients, clipNorm, network.parameterCount);
      for (let p = 0; p < penalized.length; p++) {
        const { param, slots: memory } = penalized[p];
        kernels.beforeUpdate(penaltyEntry, penalty.params, param.value, param.grad, memory);
      }
      for (let p = 0; p < decaying.length; p++) kernels.decay(optimizer.params, decaying[p].value, pace);
      kernels.update(rule, optimizer.params, network.parameters, network.gradients, slots, pace);
      for (let p = 0; p < penalized.length; p++) {
        kernels.afterUpdate(penaltyEntry, penalty.params, penalized[p].param.value, penalized[p].slots, pace);
      }
    },
  };
}
