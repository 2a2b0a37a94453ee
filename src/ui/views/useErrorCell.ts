import { useMemo } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { useLook } from '../inspect/useLook';
import type { ErrorCell } from './galleryOrder';

/** The cell of the confusion matrix whose images are shown; null: none. */
export function useErrorCell({ classes }: Pick<RunInfo, 'classes'>) {
  const [{ true: truth, taken }, change] = useLook('errors');
  const cell = useMemo<ErrorCell | null>(
    () => (truth < 0 || taken < 0 || truth >= classes.length || taken >= classes.length ? null : { truth, taken }),
    [truth, taken, classes],
  );
  const choose = (next: ErrorCell | null) => change({ true: next?.truth ?? -1, taken: next?.taken ?? -1 });
  return [cell, choose] as const;
}
