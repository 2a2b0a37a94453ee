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

/** A unit on the curve of its activation. Numbers that are not known yet are not numbers. */
export interface PassTile {
  /** f at places evenly apart from −reach to reach, both ends included; null: the output depends on the other units' sums too, as a softmax's. */
  readonly curve: Float64Array | null;
  readonly reach: number;
  readonly z: number;
  readonly output: number;
  /** f′(z), once the pass back has come here by f′. */
  readonly slope: number;
  /** What the output is compared with, where δ is their difference and goes past f′. */
  readonly target: number;
}

export interface PassUnit {
  readonly layer: number;
  readonly unit: number;
  readonly tile: PassTile;
  /** As they are written; empty where they are not known yet. */
  readonly output: string;
  readonly delta: string;
  /** How both come about, where there is room. */
  readonly outputEquation: string;
  readonly deltaEquation: string;
}

/** How far a pass forward and back has come, as the graph shows it. */
export interface GraphPass {
  /** What is drawn is asked for; null: there is none such. */
  link(layer: number, unit: number, input: number): PassLink | null;
  unitAt(layer: number, unit: number): PassUnit | null;
  /** The unit at work; null where none is. */
  readonly present: { readonly layer: number; readonly unit: number } | null;
  readonly chosen: { readonly layer: number; readonly unit: number; readonly input: number } | null;
  /** What the fills mean, for the graph's key. */
  readonly legend: string;
  /** Below the output, line by line. */
  readonly loss: readonly string[];
}
