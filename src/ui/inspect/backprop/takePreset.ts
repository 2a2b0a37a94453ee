import { decodeLink } from '../../../experiment/link';
import { openExperiment, setExperiment, setLook, useExperiment } from '../../../state/experimentStore';

/** The smallest networks in which a chain, and a second path beside it, can be seen. */
const presetLayers = { chain: '1,1', skip: '1,1;skip1' } as const;

/** On the data at hand. */
export function takePreset(preset: keyof typeof presetLayers): void {
  setExperiment({ hidden: decodeLink(`layers=${presetLayers[preset]}`).experiment.hidden });
  setLook('backprop', { press: 0, parameter: 1 });
}

const round = 'data=drawnFunction&init=constant&init.value=1.6&init.bias=-2&loss=squaredError&optimizer=sgd&rate=0.05&batch=1&train=50';
const example = (target: number) => `points=1.25,0,${target};1.25,0,${target}`;

/**
 * The lecture's chain x → σ → linear with L = ½(ŷ − y)², and ŷ with what the first unit gives added, in numbers whose products come out as they
 * are written: w = 1.6, b = −2 and x = 1.25 give σ(0) = ½ with σ′ = ¼, and the target lies 0.4 above ŷ. Both points are this one example.
 */
export const roundLinks = {
  round: `${round}&layers=1:sigmoid&${example(-0.8)}`,
  roundSkip: `${round}&layers=1:sigmoid,1:linear;skip1&${example(-2.72)}`,
} as const;

/** Another experiment with this one's view. */
export function takeRound(preset: keyof typeof roundLinks): void {
  const { view } = useExperiment.getState().experiment;
  openExperiment({ ...decodeLink(roundLinks[preset]).experiment, view: { ...view, axes: [], held: [] } }, [], 'settings');
  setLook('backprop', { press: 0, parameter: 1, example: 1, x: '', target: '' });
}
