import { comparedPart } from '../../../experiment/comparedPart';
import { settingsOf } from '../../../experiment/comparedRuns';
import type { Experiment } from '../../../experiment/experiment';
import { isRecurrent } from '../../../experiment/layerKinds';
import { normalizeExperiment } from '../../../experiment/normalize';
import type { RunSettings } from '../../../experiment/viewSettings';
import { fanOut } from '../../../state/comparing';
import { setLook, setStage, useExperiment } from '../../../state/experimentStore';

const kinds = ['rnn', 'lstm', 'gru'] as const;

/** The experiment with each kind of layer that has a state; what the kinds have in common (size, truncation, dropout, recurrent scale) stays. */
export function withEachKind(experiment: Experiment): readonly RunSettings[] {
  return kinds.map((kind) => {
    const hidden = experiment.hidden.map((layer) =>
      isRecurrent(layer) && layer.kind !== kind ? { ...layer, kind, activation: kind === 'rnn' ? 'tanh' : '' } : layer,
    );
    return settingsOf(normalizeExperiment({ ...experiment, hidden }).experiment);
  });
}

/** All three side by side, at their gradient through time. */
export async function showSideBySide(): Promise<void> {
  await comparedPart.load();
  fanOut(withEachKind(useExperiment.getState().experiment));
  setLook('compare', { see: 'throughTime' });
  setStage('compare');
}
