/** What an experiment can be at most; a bigger link is clamped, with a note. */
export const limits = {
  hiddenLayers: 12,
  units: 64,
  examples: { min: 10, max: 2000 },
  noisePercent: { min: 0, max: 100 },
  trainPercent: { min: 1, max: 99 },
  learningRate: { min: 0.000001, max: 10 },
  clipNorm: { min: 0, max: 1000 },
  inputNoise: { min: 0, max: 2 },
  validationPercent: { min: 0, max: 50 },
  patience: { min: 0, max: 10_000 },
  batchSize: { min: 1, max: 2000 },
  features: 32,
  points: 1000,
  pointClasses: 5,
  /** Characters of a file that an experiment keeps, and that a link carries. */
  csv: 200_000,
  csvInLink: 8000,
  seed: 40,
} as const;
