import { create } from 'zustand';

interface PointedLayer {
  /** Column of the graph; null: none. */
  readonly column: number | null;
  /** What is written below it. */
  readonly text: string;
}

/** The layer that a panel points at: the graph rings it. */
export const usePointedLayer = create<PointedLayer>(() => ({ column: null, text: '' }));

export const pointAtLayer = (column: number | null, text = '') => usePointedLayer.setState({ column, text });
