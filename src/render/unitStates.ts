import { activations, isLaterActivation } from '../engine/activations/registry';

/** What a unit's picture does not show: that it has died, or that dropout has masked it. */
export interface UnitStates {
  isDead(column: number, unit: number): boolean;
  isMasked(column: number, unit: number): boolean;
}

export const noStates: UnitStates = { isDead: () => false, isMasked: () => false };

/** Whether a unit of this activation that is silent stays so: below zero it neither answers nor lets a gradient through. */
export function canDie(activation: string): boolean {
  const entry = activations.find(({ id }) => id === activation);
  return entry !== undefined && !isLaterActivation(activation) && entry.value(-1) === 0 && entry.derivative(-1, 0) === 0;
}
