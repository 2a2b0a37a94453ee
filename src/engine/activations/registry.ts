import type { Activation } from './activation';
import { elu } from './elu';
import { gaussian } from './gaussian';
import { gelu } from './gelu';
import { geluTanh } from './geluTanh';
import { leakyRelu } from './leakyRelu';
import { linear } from './linear';
import { relu } from './relu';
import { sigmoid } from './sigmoid';
import { silu } from './silu';
import { sin } from './sin';
import { softplus } from './softplus';
import { step } from './step';
import { tanh } from './tanh';

export type { Activation } from './activation';

const entries = [tanh, sigmoid, relu, linear, leakyRelu, elu, gelu, geluTanh, softplus, silu, sin, gaussian, step];

export type KnownActivation = (typeof entries)[number];

/** In the order of the menu. */
export const activations: readonly Activation[] = entries;
