/** What an engine says before it is timed. A loss is null where nothing is trained. */
export interface Start {
  readonly lossAtStart: number | null;
  readonly lossAfterPass: number | null;
  readonly sameUpdates: boolean;
  readonly note?: string;
}

/** An engine with a workload made ready, in a place of its own, which works when it is asked to: so engines can be timed by turns. */
export interface Contender {
  readonly start: Start;
  /** Works for about so long. @returns what it did a second, in the workload's unit */
  round(milliseconds: number): Promise<number>;
  close(): void;
}

/** An engine in an environment that is to work on something. */
export interface Entry {
  readonly environment: string;
  readonly engine: string;
  /** Makes it ready. @returns why there is none where the engine cannot do the work @throws Error where it fails */
  start(): Promise<Contender | string>;
}

/** What a contender has done, round by round; null where it was not asked. */
export interface Figures extends Start {
  readonly rates: readonly (number | null)[];
  readonly median: number;
  readonly least: number;
  readonly most: number;
}
