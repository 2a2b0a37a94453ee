import type { ProbeEntry } from './probe';

export type MasksAsk = Readonly<Record<never, never>>;

/** What dropout has masked in the batch that was trained on last. */
export interface DropoutMasks {
  /**
   * By column of the graph, features first: 0 for a unit that was masked for the last example of the batch (every example has a mask of its own),
   * 1 for the others; null for a column without dropout, and between two epochs, when there is no batch.
   */
  readonly columns: readonly (Uint8Array | null)[];
}

/** Reads the masks where training left them: none is drawn for this. */
export const masks: ProbeEntry<MasksAsk, DropoutMasks> = {
  create: (run) => () => ({ columns: [null, ...run.lastMasks()] }),
  cost: (_, { layers }) => {
    const units = layers.reduce((sum, layer) => sum + layer.units, 0);
    return { multiplyAdds: units, numbers: units };
  },
};
