import type { InputAxis } from '../../data/dataset';
import type { LayerInfo, RunInfo } from '../../run/runInfo';

/** Which of several targets a unit answers for, where it is an output and there are several. */
export const targetOfUnit = ({ layers, targets }: RunInfo, layer: number, unit: number): InputAxis | undefined =>
  layer === layers.length - 1 ? targets[Math.floor((unit * targets.length) / (layers[layer] as LayerInfo).units)]?.target : undefined;
