import * as v from 'valibot';
import { type Experiment, hideableControls, seedNames } from './experiment';

// The shapes of an experiment's parts. What a value may be at most is checked afterwards, so that it can be clamped with a note.

const finite = v.pipe(v.number(), v.finite());
const choice = v.object({ id: v.string(), params: v.optional(v.record(v.string(), finite), {}) });
const layer = v.object({
  kind: v.optional(v.string(), 'dense'),
  units: v.optional(finite, 0),
  activation: v.optional(v.string(), ''),
  params: v.optional(v.record(v.string(), finite), {}),
});

/** Long enough for every expression, name and seed in use. */
const word = v.pipe(v.string(), v.maxLength(80));

const controlNames = v.pipe(
  v.array(v.string()),
  v.transform((names) => hideableControls.filter((control) => names.includes(control))),
);

export const shapes = {
  dataset: choice,
  examples: finite,
  noisePercent: finite,
  trainPercent: finite,
  points: v.array(v.object({ x: finite, y: finite, value: finite })),
  csv: v.string(),
  features: v.array(word),
  hidden: v.array(layer),
  outputActivation: v.string(),
  loss: choice,
  optimizer: choice,
  learningRate: finite,
  schedule: choice,
  clipNorm: finite,
  inputNoise: finite,
  validationPercent: finite,
  patience: finite,
  precision: v.picklist(['auto', 'double', 'single', 'fused']),
  batchSize: finite,
  shuffle: v.boolean(),
  leftover: v.picklist(['own', 'carry']),
  penalty: choice,
  initializer: choice,
  seeds: v.object(v.entriesFromList(seedNames, word)),
  view: v.object({
    showTest: v.fallback(v.boolean(), false),
    discretize: v.fallback(v.boolean(), false),
    logLoss: v.fallback(v.boolean(), true),
    embed: v.fallback(v.boolean(), false),
    theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
    embedControls: v.fallback(controlNames, []),
    hidden: v.fallback(controlNames, []),
    open: v.fallback(v.array(word), []),
    axes: v.fallback(v.pipe(v.array(word), v.maxLength(2)), []),
  }),
} satisfies { [K in Exclude<keyof Experiment, 'version'>]: v.GenericSchema<unknown, unknown> };
