import type { InputForm } from '../data/dataset';
import { formulaParser, needsParser } from '../data/formula';
import { spoiling } from '../data/generated';
import { ordering } from '../data/orders';
import { datasets } from '../data/registry';
import { classSplit } from '../data/split';
import { isLaterActivation, laterActivations } from '../engine/activations/registry';
import { foreignSet } from '../engine/foreign/foreignSet';
import { simdSet } from '../engine/kernels/simd/simdSet';
import { addedLayers, imageLayers, sequenceLayers } from '../engine/layers/layerParts';
import { wholeVector } from '../engine/minimizers/wholeVector';
import type { Part } from '../engine/part';
import { entryOf } from '../engine/spec';
import { isLaterRule, laterRules } from '../engine/updateRules/registry';
import { arithmeticOf } from '../experiment/arithmetic';
import type { Experiment } from '../experiment/experiment';
import { type HiddenLayer, isRecurrent } from '../experiment/layerKinds';
import { isWholeVector } from '../experiment/optimizers';
import { precisionOf } from '../experiment/precision';
import { spoilingOf } from '../experiment/spoiling';
import { freshPart, isFresh } from './freshPart';
import { timeSeries } from './series/throughTime';
import { typedPart } from './typedPart';

const layersFor: Readonly<Record<InputForm, Part<unknown> | null>> = {
  vector: null,
  image: imageLayers,
  sequence: sequenceLayers,
  symbols: sequenceLayers,
};

const hasAdditions = ({ params }: HiddenLayer) => params.batchNorm > 0 || params.dropout > 0 || params.skip > 0;

/** Loads what a run of this experiment needs beyond what every run needs. From then on nothing of it waits. */
export async function loadRunParts(experiment: Experiment): Promise<void> {
  const entry = entryOf(datasets, experiment.dataset.id);
  await Promise.all([
    entry.load?.(),
    needsParser(experiment.features, entry.inputNames ?? []) && formulaParser.load(),
    experiment.split === 'classes' && classSplit.load(),
    spoilingOf(experiment) && spoiling.load(),
    experiment.view.typed !== '' && typedPart.load(),
    experiment.order !== 'mixed' && ordering.load(),
    isFresh(experiment) && freshPart.load(),
    experiment.hidden.some(isRecurrent) && timeSeries.load(),
    layersFor[entry.gives ?? 'vector']?.load(),
    experiment.hidden.some(hasAdditions) && addedLayers.load(),
    [experiment.outputActivation, ...experiment.hidden.map(({ activation }) => activation)].some(isLaterActivation) &&
      laterActivations.load(),
    isWholeVector(experiment.optimizer.id) && wholeVector.load(),
    isLaterRule(experiment.optimizer.id) && laterRules.load(),
    arithmeticOf(experiment) === 'foreign' ? foreignSet.load() : precisionOf(experiment) !== 'double' && simdSet.load(),
  ]);
}
