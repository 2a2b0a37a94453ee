import { useRef, useState } from 'react';
import { useRun } from '../../state/runStore';

interface Frozen {
  readonly key: string;
  readonly items: readonly number[];
  /** The moment that the order is of. */
  readonly step: number;
  readonly epoch: number;
}

export interface FrozenOrder {
  readonly items: readonly number[];
  readonly epoch: number;
  /** The run has gone on since. */
  readonly isOld: boolean;
  /** The order of now. */
  refresh(): void;
}

/**
 * An order of many things that nobody can follow if they change places as the network learns: while it plays it stays, but is taken anew once the
 * first epoch is over and when it is asked for. Where the run stands it is the order of now.
 * @param key of what is ordered; another one: taken anew @param choose the order of now
 */
export function useFrozenOrder(key: string, choose: () => readonly number[]): FrozenOrder {
  const [round, setRound] = useState(0);
  const isPlaying = useRun((state) => state.isPlaying);
  const step = useRun((state) => state.step);
  const epoch = useRun((state) => state.epoch);
  const frozen = useRef<Frozen | null>(null);
  const wanted = `${key} ${epoch > 0} ${round}`;
  const before = frozen.current;
  if (!isPlaying || before?.key !== wanted) frozen.current = { key: wanted, items: choose(), step, epoch };
  const shown = frozen.current as Frozen;
  return { items: shown.items, epoch: shown.epoch, isOld: shown.step !== step, refresh: () => setRound((now) => now + 1) };
}
