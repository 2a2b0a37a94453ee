import type { InputForm } from '../data/dataset';
import { formulaParser, needsParser } from '../data/formula';
import { datasets } from '../data/registry';
import { foreignSet } from '../engine/foreign/foreignSet';
import { simdSet } from '../engine/kernels/simd/simdSet';
import { imageLayers, sequenceLayers } from '../engine/layers/registry';
import { wholeVector } from '../engine/minimizers/wholeVector';
import type { Part } from '../engine/part';
import { entryOf } from '../engine/spec';
import { arithmeticOf } from '../experiment/arithmetic';
import type { Experiment } from '../experiment/experiment';
import { isWholeVector } from '../experiment/optimizers';
import { precisionOf } from '../experiment/precision';

const layersFor: Readonly<Record<InputForm, Part<unknown> | null>> = {
  vector: null,
  image: imageLayers,
  sequence: sequenceLayers,
  symbols: sequenceLayers,
};

/** Loads what a run of this experiment needs beyond what every run needs. From then on nothing of it waits. */
export async function loadRunParts(experiment: Experiment): Promise<void> {
  const entry = entryOf(datasets, experiment.dataset.id);
  await Promise.all([
    entry.load?.(),
    needsParser(experiment.features, entry.inputNames ?? []) && formulaParser.load(),
    layersFor[entry.gives ?? 'vector']?.load(),
    isWholeVector(experiment.optimizer.id) && wholeVector.load(),
    arithmeticOf(experiment) === 'foreign' ? foreignSet.load() : precisionOf(experiment) !== 'double' && simdSet.load(),
  ]);
}
