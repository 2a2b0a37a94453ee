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
  readonly pad?: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
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

/** What the kinds have in common; `spec` and `expected` are read by the runner of the kind. */
export interface GoldenCase<Spec, Expected> {
  readonly name: string;
  readonly kind: string;
  readonly spec: Spec;
  readonly params: Readonly<Record<string, GoldenTensor>>;
  readonly x: GoldenTensor;
  readonly y: GoldenTensor;
  readonly expected: Expected;
  readonly tol: { readonly rtol: number; readonly atol: number };
}

/** Collects how far numbers are from the reference: |got − want| ≤ atol + rtol · |want| passes. */
export class Comparison {
  compared = 0;
  worstRelativeError = 0;
  /** Names the first number that failed. */
  failure: string | null = null;

  constructor(private readonly tol: { readonly rtol: number; readonly atol: number }) {}

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
