import { useEffect, useMemo, useState } from 'react';
import type { PartialChoices } from '../../../data/tableFile/choices';
import { openTableFile, type TableFile, type TableSource } from '../../../state/tableFiles';
import type { ShownReading } from '../../../worker/tableProtocol';

interface ReadingState {
  /** Of this source with these choices, or the ones before while those are on their way. */
  readonly reading: ShownReading | null;
  /** How much is read, from 0 to 1; null where nothing is being read. */
  readonly progress: number | null;
  /** Whether the file cannot be read at all. */
  readonly isUnreadable: boolean;
}

const nothing: ReadingState = { reading: null, progress: null, isUnreadable: false };
const begun: ReadingState = { ...nothing, progress: 0 };

/** Reads a file while the page goes on; what was asked before is given up. */
export function useReading(source: TableSource | null, choices: PartialChoices): ReadingState & { readonly file: TableFile | null } {
  const file = useMemo(() => (source === null ? null : openTableFile(source)), [source]);
  const [state, setState] = useState<ReadingState & { readonly of: TableFile | null }>({ ...nothing, of: null });
  useEffect(() => () => file?.stop(), [file]);
  useEffect(() => {
    if (!file) return;
    let isOver = false;
    const progressed = (progress: number) =>
      isOver || setState((before) => ({ ...(before.of === file ? before : nothing), of: file, progress }));
    progressed(0);
    file.read(choices, progressed).then(
      (reading) => reading && !isOver && setState({ of: file, reading, progress: null, isUnreadable: false }),
      () => isOver || setState({ ...nothing, of: file, isUnreadable: true }),
    );
    return () => {
      isOver = true;
    };
  }, [file, choices]);
  return { ...(state.of === file ? state : file ? begun : nothing), file };
}
