import { useMemo } from 'react';
import { mostEditLetters } from '../../../experiment/networkLooks';
import type { ExampleTrace } from '../../../probes/exampleTrace';
import type { PinnedCell } from '../../../render/sequencePainting';
import type { RunInfo } from '../../../run/runInfo';
import { editSequence } from '../../../state/editSequence';
import { useLook } from '../../inspect/useLook';
import { useChosenExample } from '../chosenExample';
import { useProbe } from '../useProbe';
import { type Edit, edited, editsIn, editText, misfitsIn, readValues, withEdit } from './edits';

/** The pinned cell, as far as the network has it; null: none. */
export function usePinnedCell(info: RunInfo) {
  const [look, setLook] = useLook('unrolled');
  const steps = info.sequences?.steps ?? 0;
  const layer = info.layers[look.layer];
  const pinned: PinnedCell | null = useMemo(() => {
    if (look.step < 1 || look.step > steps) return null;
    const hasUnit = look.unit >= 1 && layer !== undefined && look.layer >= 1 && look.unit <= layer.units;
    return { layer: hasUnit ? look.layer : 0, unit: hasUnit ? look.unit - 1 : -1, step: look.step - 1 };
  }, [look, layer, steps]);
  const pin = (cell: PinnedCell | null) => setLook({ layer: cell?.layer ?? 0, unit: (cell?.unit ?? -1) + 1, step: (cell?.step ?? -1) + 1 });
  return [pinned, pin] as const;
}

export interface UnrolledExample {
  readonly index: number;
  readonly edits: readonly Edit[];
  /** Changes of a link that do not fit the sequences, as they stand there. */
  readonly misfits: readonly string[];
  /** Whether no further change has room in the link. */
  readonly isFull: boolean;
  /** The example, or its copy with the edits, through the network. */
  readonly read: () => ExampleTrace | null;
  /** The example as it is, where there are edits. */
  readonly readOriginal: () => ExampleTrace | null;
  /** As it is read, [steps · rows]. */
  readonly values: Float64Array;
  change(edit: Edit, from: string, to: string): void;
  /** As the example is. */
  restore(): void;
}

const nothing = () => null;

/** `200.4:-0.30000000000000004;` and a little more. */
const longestEdit = 32;

/** The example that is unrolled, and the copy of it in which something was changed. */
export function useUnrolledExample(info: RunInfo): UnrolledExample {
  const [{ edit: text }] = useLook('unrolled');
  const index = useChosenExample(info);
  const rows = info.sequences?.width ?? 1;
  const edits = useMemo(() => editsIn(text, info), [text, info]);
  const values = useMemo(() => edited(readValues(info, index), edits, rows), [info, index, edits, rows]);
  const asked = useMemo(() => (edits.length > 0 ? { values: Array.from(values) } : null), [edits, values]);
  const ofExample = useProbe('example', { index });
  const ofCopy = useProbe('ownInput', asked);
  return {
    index,
    edits,
    misfits: useMemo(() => misfitsIn(text, info), [text, info]),
    isFull: text.length > mostEditLetters - longestEdit,
    read: asked ? ofCopy : ofExample,
    readOriginal: asked ? ofExample : nothing,
    values,
    change(edit, from, to) {
      const original = readValues(info, index)[edit.step * rows + edit.row] ?? Number.NaN;
      const next = editText(withEdit(edits, edit, original));
      if (next.length < mostEditLetters) editSequence(next, { step: edit.step + 1, from, to });
    },
    restore: () => editSequence('', null),
  };
}
