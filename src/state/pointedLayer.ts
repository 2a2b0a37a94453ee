import { create } from 'zustand';

interface PointedLayer {
  /** Column of the graph; null: none. */
  readonly column: number | null;
}

/** The layer that a panel points at: the graph rings it. */
export const usePointedLayer = create<PointedLayer>(() => ({ column: null }));

export const pointAtLayer = (column: number | null) => usePointedLayer.setState({ column });
