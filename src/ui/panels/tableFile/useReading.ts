import { useEffect, useMemo, useState } from 'react';
import type { PartialChoices } from '../../../data/tableFile/choices';
import { openTable } from '../../../data/tableFile/openTable';
import type { TableReading } from '../../../data/tableFile/reading';
import { sliceMs } from '../../../state/inSlices';

/** A file's bytes, or pasted text. */
export type TableSource = Uint8Array | string;

interface ReadingState {
  /** Of this source with these choices; null while it is on its way. */
  readonly reading: TableReading | null;
  /** How much is read, from 0 to 1; null where nothing is being read. */
  readonly progress: number | null;
}

/** Reads a file in slices between which the page goes on; what was asked before is given up. */
export function useReading(source: TableSource | null, choices: PartialChoices): ReadingState {
  const open = useMemo(() => (source === null ? null : openTable(source)), [source]);
  const [state, setState] = useState<ReadingState & { readonly of: typeof open }>({ of: null, reading: null, progress: null });
  useEffect(() => {
    if (!open) return;
    const steps = open.reading(choices);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = () => {
      const until = performance.now() + sliceMs;
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return setState({ of: open, reading: step.value, progress: null });
        const done = step.value;
        if (performance.now() < until) continue;
        setState((before) => ({ of: open, reading: before.of === open ? before.reading : null, progress: done }));
        timer = setTimeout(goOn);
        return;
      }
    };
    goOn();
    return () => clearTimeout(timer);
  }, [open, choices]);
  return state.of === open ? state : { reading: null, progress: open ? 0 : null };
}
