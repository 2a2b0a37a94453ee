import { drawnInitializer } from './initializer';

export const lecture = drawnInitializer(
  { id: 'lecture', label: 'N(0, 1/m), bias N(0, 1)', summary: 'Weights N(0, 1 / inputs), biases N(0, 1), as in the lecture.' },
  (rng, inputs) => Math.sqrt(1 / inputs) * rng.normal(),
  (rng) => rng.normal(),
);
