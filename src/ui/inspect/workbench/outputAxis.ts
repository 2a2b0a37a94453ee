import { originalValue } from '../../../data/originalValue';
import type { MeasuredAxis } from '../../../render/measuredAxis';
import type { BenchWord } from './benchNumbers';
import type { Bench } from './useBench';

/** An axis of numbers that are as they are. */
export const unscaled = (name: string): MeasuredAxis => ({ name, original: (value) => value });

/** The axis of what the unit says: the target as it was measured, or the output of a decision. */
export const outputAxis = ({ unit, info }: Bench, word: BenchWord): MeasuredAxis =>
  unit.isDecision || !info.target
    ? unscaled(word('sum.up'))
    : { name: info.target.label, original: (value) => originalValue(info.target, value) };
