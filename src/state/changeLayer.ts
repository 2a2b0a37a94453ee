import { change, changeLayers } from './experimentStore';

// What the menu of a layer changes of it.

/** The same layer once more, after it. */
export const duplicateLayer = (index: number) =>
  changeLayers((hidden) => hidden.flatMap((layer, l) => (l === index ? [layer, layer] : [layer])));

export const setActivation = (index: number, activation: string) =>
  changeLayers((hidden) => hidden.map((layer, l) => (l === index ? { ...layer, activation } : layer)));

export function setLayerParam(index: number, name: string, value: number): void {
  change(
    ['hidden'],
    (experiment) => ({
      ...experiment,
      hidden: experiment.hidden.map((layer, l) => (l === index ? { ...layer, params: { ...layer.params, [name]: value } } : layer)),
    }),
    `layer ${index}.${name}`,
  );
}
