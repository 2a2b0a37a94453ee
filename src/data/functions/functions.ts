import { sin } from '../../engine/elementary/sinCos';
import type { DatasetEntry, PointDataset } from '../dataset';
import { lineFunction } from '../generated';

const defaults = { examples: 120, noisePercent: 5, trainPercent: 70 };

export const sine: DatasetEntry<PointDataset> = lineFunction({ id: 'sine', label: 'Sine', summary: 'y = sin x.', defaults }, sin);

export const step: DatasetEntry<PointDataset> = lineFunction(
  { id: 'step', label: 'Step', summary: 'y = −1 below 0, 1 above.', defaults },
  (x) => (x < 0 ? -1 : 1),
);

export const hat: DatasetEntry<PointDataset> = lineFunction(
  { id: 'hat', label: 'Hat', summary: 'A triangle between −3 and 3 on a flat ground.', defaults },
  (x) => Math.max(-0.5, 1 - Math.abs(x) / 2),
);

export const noisyLine: DatasetEntry<PointDataset> = lineFunction(
  {
    id: 'noisyLine',
    label: 'Noisy line',
    summary: 'y = x / 6 with a lot of noise: easy to overfit.',
    defaults: { examples: 40, noisePercent: 25, trainPercent: 50 },
  },
  (x) => x / 6,
);

/** Fast where x is large: what a network of few units smooths away (lecture L3.3). */
export const chirp: DatasetEntry<PointDataset> = lineFunction(
  { id: 'chirp', label: 'Chirp', summary: 'A sine that gets faster: y = sin(x² / 4).', defaults },
  (x) => sin((x * x) / 4),
);
