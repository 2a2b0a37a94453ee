import { datasets } from '../data/registry';
import type { Precision } from '../engine/kernels/kernels';
import { entryOf } from '../engine/spec';
import type { Experiment } from './experiment';
import { isWholeVector } from './optimizers';

/** From so many units in a layer on singles are the better choice by themselves. */
const wide = 32;

/**
 * The precision that an experiment runs in where the browser has the kernels for it. By itself double for points and functions, whose numbers are to
 * be exact, single for images, sequences and wide networks, which are to be fast; whole-vector methods and foreign links keep doubles.
 */
export function precisionOf({ precision, dataset, hidden, optimizer }: Experiment): Precision {
  if (isWholeVector(optimizer.id)) return 'double';
  if (precision !== 'auto') return precision;
  const { gives = 'vector', foreign } = entryOf(datasets, dataset.id);
  if (foreign) return 'double';
  return gives !== 'vector' || hidden.some(({ units }) => units >= wide) ? 'single' : 'double';
}
