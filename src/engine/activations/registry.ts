import { lateEntries } from '../lateEntries';
import { part } from '../part';
import type { Activation } from './activation';
import { knownActivations } from './known';
import { leakyRelu } from './leakyRelu';
import { linear } from './linear';
import { relu } from './relu';
import { sigmoid } from './sigmoid';
import { softplus } from './softplus';
import { step } from './step';
import { tanh } from './tanh';

export type { Activation } from './activation';

/** Those that few networks have. */
export const laterActivations = part('an activation', () => import('./laterActivations'));

const later = lateEntries(knownActivations, laterActivations, ['value', 'derivative', 'forward', 'backward']);

const entries = [
  tanh,
  sigmoid,
  relu,
  linear,
  leakyRelu,
  later('elu'),
  later('gelu'),
  later('geluTanh'),
  softplus,
  later('silu'),
  later('sin'),
  later('gaussian'),
  step,
];

export type KnownActivation = (typeof entries)[number];

/** In the order of the menu. */
export const activations: readonly Activation[] = entries;

/** Its functions come with `laterActivations`. None of these units can die. */
export const isLaterActivation = (id: string): boolean => id in knownActivations;
