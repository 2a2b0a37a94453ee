import { sin } from '../../engine/elementary/sinCos';
import { lineFunction } from '../generated';

const defaults = { examples: 120, noisePercent: 5, trainPercent: 70 };

export const sine = lineFunction({ id: 'sine', defaults }, sin);

export const step = lineFunction({ id: 'step', defaults }, (x) => (x < 0 ? -1 : 1));

export const hat = lineFunction({ id: 'hat', defaults }, (x) => Math.max(-0.5, 1 - Math.abs(x) / 2));

export const noisyLine = lineFunction(
  {
    id: 'noisyLine',
    defaults: { examples: 40, noisePercent: 25, trainPercent: 50 },
  },
  (x) => x / 6,
);

/** Fast where x is large: what a network of few units smooths away (lecture L3.3). */
export const chirp = lineFunction({ id: 'chirp', defaults }, (x) => sin((x * x) / 4));
