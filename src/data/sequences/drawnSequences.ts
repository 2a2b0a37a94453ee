import { createRng, type Rng, shuffleInPlace } from '../../engine/rng';
import type { ParamValues } from '../../engine/spec';
import type { DatasetRequest, SequenceDataset } from '../dataset';
import { trainCountOf } from '../split';

/** One sequence: its symbols, and a class a step (−1: none). */
interface Drawn {
  readonly x: readonly number[];
  readonly t: readonly number[];
}

type Kind = Pick<SequenceDataset, 'task' | 'classes' | 'alphabet' | 'perStep'> & { readonly symbols: number };

/** Sequences of symbols drawn one by one. @param stepsOf how long they are; absent: the parameter `steps` */
export function drawnSequences(
  kind: Kind,
  draw: (steps: number, rng: Rng, params: ParamValues) => Drawn,
  stepsOf: (params: ParamValues) => number = ({ steps }) => steps,
): (request: DatasetRequest) => SequenceDataset {
  return ({ params, examples, trainPercent, seeds }) => {
    const steps = stepsOf(params);
    const rng = createRng(seeds.data, 'data');
    const drawn = Array.from({ length: examples }, () => draw(steps, rng, params));
    shuffleInPlace(drawn, createRng(seeds.split, 'split'));
    return {
      form: 'sequences',
      ...kind,
      steps,
      width: null,
      x: Float64Array.from(drawn.flatMap(({ x }) => x)),
      t: Float64Array.from(drawn.flatMap(({ t }) => t)),
      trainCount: trainCountOf(examples, trainPercent),
    };
  };
}
