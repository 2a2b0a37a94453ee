import { useRef, useState } from 'react';
import { useRunner } from '../../state/runnerContext';
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
  const hasEpoch = useRun(({ epoch }) => epoch > 0);
  const { run } = useRunner().stores;
  const frozen = useRef<Frozen | null>(null);
  const wanted = `${key} ${hasEpoch} ${round}`;
  const before = frozen.current;
  useRun((state) => (state.isPlaying ? null : state.step)); // where it stands every step is another order
  if (!isPlaying || before?.key !== wanted) {
    const { step, epoch } = run.getState();
    frozen.current = { key: wanted, items: choose(), step, epoch };
  }
  const shown = frozen.current as Frozen;
  const isOld = useRun(({ step }) => step !== shown.step);
  return { items: shown.items, epoch: shown.epoch, isOld, refresh: () => setRound((now) => now + 1) };
}
