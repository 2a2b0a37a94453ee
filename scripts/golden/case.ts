/** Flat, row-major. */
export interface GoldenTensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

export interface GoldenLayer {
  readonly name: string;
  readonly type: string;
  /** Layers it reads; absent: the one before it. */
  readonly inputs?: readonly string[];
  readonly out?: number;
  readonly bias?: boolean;
  readonly fn?: string;
  readonly alpha?: number;
  readonly out_channels?: number;
  readonly kernel?: readonly number[];
  readonly stride?: readonly number[];
  readonly pad?: GoldenPad;
  readonly eps?: number;
  readonly momentum?: number;
  readonly p?: number;
  readonly vocab?: number;
  readonly dim?: number;
  readonly cell?: string;
  readonly hidden?: number;
  readonly nonlinearity?: string;
  readonly return?: string;
}

/** Zeros on the sides of a map; these numbers count, whatever `padding` calls them. */
export interface GoldenPad {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Tensors = Readonly<Record<string, GoldenTensor>>;

export interface Tolerance {
  readonly rtol: number;
  readonly atol: number;
}

/** What the kinds have in common; `spec` and `expected` are read by the runner of the kind. */
export interface GoldenCase<Spec, Expected> {
  readonly name: string;
  readonly kind: string;
  readonly spec: Spec;
  readonly params: Tensors;
  readonly x: GoldenTensor;
  readonly y: GoldenTensor;
  readonly expected: Expected;
  readonly tol: Tolerance;
}

/** Collects how far numbers are from the reference: |got − want| ≤ atol + rtol · |want| passes. */
export class Comparison {
  compared = 0;
  worstRelativeError = 0;
  /** Names the first number that failed. */
  failure: string | null = null;

  constructor(private readonly tol: Tolerance) {}

  get ok(): boolean {
    return this.failure === null && this.compared > 0;
  }

  numbers(name: string, got: ArrayLike<number>, want: readonly number[], from = 0): void {
    want.forEach((reference, i) => {
      const value = got[from + i];
      const error = Math.abs(value - reference);
      this.compared++;
      if (error > this.tol.atol) this.worstRelativeError = Math.max(this.worstRelativeError, error / Math.abs(reference));
      if (!(error <= this.tol.atol + this.tol.rtol * Math.abs(reference))) this.fail(`${name}[${i}] is ${value}, not ${reference}`);
    });
  }

  atMost(name: string, got: number, limit: number): void {
    this.compared++;
    if (!(got <= limit)) this.fail(`${name} is ${got}, above ${limit}`);
  }

  /** Takes in what was compared under another tolerance. */
  include(other: Comparison): void {
    this.compared += other.compared;
    this.worstRelativeError = Math.max(this.worstRelativeError, other.worstRelativeError);
    if (other.failure !== null) this.fail(other.failure);
  }

  fail(sentence: string): void {
    this.failure ??= sentence;
  }
}
