import { create } from 'zustand';
import type { UnitRef } from './viewStore';

interface PointedPlace {
  /** A place of a map that is pointed at, or of the pinned one the place that was pressed; null: none. */
  readonly at: (UnitRef & { readonly place: readonly [row: number, column: number] }) | null;
}

/** The place within a map that pointer or keyboard have chosen; which map it is stands in the view too. */
export const usePointedPlace = create<PointedPlace>(() => ({ at: null }));

export const pointAtPlace = (at: PointedPlace['at']) => usePointedPlace.setState({ at });
