/** Products of one link at one example; not numbers where the pass has not come so far. */
export interface PassLink {
  readonly layer: number;
  readonly unit: number;
  readonly input: number;
  /** w · a, what it adds to the sum. */
  readonly forward: number;
  /** w · δ, what it gives back. */
  readonly backward: number;
}

export interface PassUnit {
  readonly layer: number;
  readonly unit: number;
  /** As they are written; empty where they are not known yet. */
  readonly output: string;
  readonly delta: string;
}

/** How far a pass forward and back has come, as the graph shows it. */
export interface GraphPass {
  readonly links: readonly PassLink[];
  readonly units: readonly PassUnit[];
  /** The unit at work; null where none is. */
  readonly present: { readonly layer: number; readonly unit: number } | null;
  readonly chosen: { readonly layer: number; readonly unit: number; readonly input: number } | null;
  /** What the fills mean, for the graph's key. */
  readonly legend: string;
  /** Below the output, line by line. */
  readonly loss: readonly string[];
}
