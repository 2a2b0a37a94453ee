import { biases, type ParamSpec } from '../spec';

// What is known of the rules before they are fetched: their names and settings.

const gamma = <Name extends 'gamma' | 'rho'>(name: Name, max: number): ParamSpec<Name> => ({ name, min: 0, max, default: 0.9 });

const epsilon = (value: number): ParamSpec<'epsilon'> => ({ name: 'epsilon', min: 1e-12, max: 1, default: value, scale: 'log' });

const adamParams = [
  { name: 'beta1', min: 0, max: 0.999, default: 0.9 },
  { name: 'beta2', min: 0, max: 0.9999, default: 0.999 },
  epsilon(1e-8),
] as const satisfies readonly ParamSpec[];

export const knownRules = {
  momentum: { id: 'momentum', params: [gamma('gamma', 0.999)] },
  momentumEma: { id: 'momentumEma', params: [gamma('gamma', 0.999)] },
  momentumMean: { id: 'momentumMean', params: [] },
  nesterov: { id: 'nesterov', params: [gamma('gamma', 0.999)] },
  adagrad: { id: 'adagrad', params: [epsilon(1e-10)] },
  rmsprop: { id: 'rmsprop', params: [gamma('gamma', 0.9999), epsilon(1e-8)] },
  adadeltaLecture: { id: 'adadeltaLecture', params: [gamma('gamma', 0.9999), epsilon(1e-8)] },
  adadelta: { id: 'adadelta', params: [gamma('rho', 0.9999), epsilon(1e-6)] },
  adam: { id: 'adam', params: adamParams },
  adamw: { id: 'adamw', params: [{ name: 'decay', min: 0, max: 1, default: 0.01, scale: 'log' }, ...adamParams, biases] },
} as const;
