import { mostEditLetters } from '../../../experiment/networkLooks';
import type { RunInfo } from '../../../run/runInfo';

/** A number of a sequence that is read otherwise than the example says; step and row from 0. */
export interface Edit {
  readonly step: number;
  readonly row: number;
  readonly value: number;
}

type Shape = Pick<RunInfo, 'sequences'>;

const one = /^(\d+)\.(\d+):(-?\d+(?:\.\d+)?(?:e-?\d+)?)$/;

/** Those of a link, each for itself: null where one does not fit the sequences. */
const readEdits = (text: string, { sequences }: Shape): readonly { readonly text: string; readonly edit: Edit | null }[] => {
  if (!sequences || text === '') return [];
  const { steps, width, symbols } = sequences;
  // the last of too many is cut: nobody knows what it said
  const whole = text.length < mostEditLetters ? text : text.slice(0, text.lastIndexOf(';'));
  return whole.split(';').map((each) => {
    const found = one.exec(each);
    if (!found) return { text: each, edit: null };
    const [step, row, value] = [Number(found[1]) - 1, Number(found[2]) - 1, Number(found[3])];
    const fits = step >= 0 && step < steps && row >= 0 && row < (width ?? 1) && Number.isFinite(value);
    const isKnown = width !== null || (Number.isInteger(value) && value >= 0 && value < (symbols ?? 0));
    return { text: each, edit: fits && isKnown ? { step, row, value } : null };
  });
};

/** Those of a link that fit the sequences. */
export const editsIn = (text: string, shape: Shape): readonly Edit[] => readEdits(text, shape).flatMap(({ edit }) => edit ?? []);

/** Those that do not, as they stand there. */
export const misfitsIn = (text: string, shape: Shape): readonly string[] =>
  readEdits(text, shape).flatMap((each) => (each.edit || each.text === '' ? [] : [each.text]));

/** As they stand in a link. */
export const editText = (edits: readonly Edit[]): string =>
  edits.map(({ step, row, value }) => `${step + 1}.${row + 1}:${value}`).join(';');

/** What an example reads, [steps · rows]. */
export function readValues({ sequences }: Shape, index: number): Float64Array {
  if (!sequences) return new Float64Array(0);
  const size = sequences.steps * (sequences.width ?? 1);
  return sequences.x.slice(index * size, (index + 1) * size);
}

/** The edits with one more; one that says what the example says goes. */
export function withEdit(edits: readonly Edit[], edit: Edit, original: number): readonly Edit[] {
  const others = edits.filter(({ step, row }) => step !== edit.step || row !== edit.row);
  return edit.value === original ? others : [...others, edit].sort((a, b) => a.step - b.step || a.row - b.row);
}

export function edited(values: Float64Array, edits: readonly Edit[], rows: number): Float64Array {
  const copy = values.slice();
  for (const { step, row, value } of edits) copy[step * rows + row] = value;
  return copy;
}
