import { create } from 'zustand';
import type { StartSpread } from '../../../jobs/startSpread';

interface FoundStarts {
  /** What it was found for; null before the first. */
  readonly key: string | null;
  readonly found: StartSpread | null;
}

/** The spread that every initialiser makes, as it was found last. */
export const useFoundStarts = create<FoundStarts>(() => ({ key: null, found: null }));
