import { activations } from '../../engine/activations/registry';
import type { LayerKind } from '../../experiment/layerKinds';
import type { NamedParam } from './entryWords';
import type { Language } from './language';

/** All parameters of a layer with what they are called: those of its kind, then those of its activation. */
export function namedLayerParams({ named }: Language, kind: LayerKind, activation: string): readonly NamedParam[] {
  const entry = activations.find(({ id }) => id === activation);
  return entry ? [...kind.params, ...named('activations', entry).params] : kind.params;
}
