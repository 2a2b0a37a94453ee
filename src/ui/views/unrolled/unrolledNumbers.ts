import type { ExampleTrace } from '../../../probes/exampleTrace';
import { gatesOf } from '../../../render/sequenceLayout';
import type { PinnedCell } from '../../../render/sequencePainting';
import { answerAt, answerText, symbolText, targetAt } from '../../../render/sequenceTexts';
import type { RunInfo } from '../../../run/runInfo';
import type { Numbers, NumbersColumn } from '../../figure/numbers';
import { subscript } from '../../panels/readUnit';
import type { PartMessages } from '../../words/en/parts/parts';
import type { Language, Word } from '../../words/language';
import { inputName } from './inputName';
import type { UnrolledExample } from './useUnrolled';

type Cell = string | number;

interface Column extends NumbersColumn {
  readonly at: (t: number) => Cell;
}

/** Of a layer no more units are written than these, but for the pinned one. */
const mostUnits = 128;

/** A row a step: what is read, the states (of the pinned unit, or of all), its gates, the answers. */
export function unrolledNumbers(
  info: RunInfo,
  trace: ExampleTrace,
  { index, values, readOriginal }: UnrolledExample,
  pinned: PinnedCell | null,
  word: Word<PartMessages['sequences']>,
  language: Language,
): Numbers {
  const { count, weight, probability } = language;
  const { steps = 0, width = null } = info.sequences ?? {};
  const rows = width ?? 1;
  const inputs: Column[] =
    width === null
      ? [{ name: word('unrolled.input'), at: (t) => symbolText(info, values[t] ?? 0) }]
      : Array.from({ length: rows }, (_, row) => ({
          name: inputName(info, row),
          text: weight,
          at: (t) => values[t * rows + row] ?? Number.NaN,
        }));
  const states = info.layers.flatMap(({ kind, units }, layer): Column[] => {
    const inner = trace.perLayer[layer]?.inner ?? {};
    const isPinned = pinned !== null && pinned.unit >= 0;
    if (!inner.h || (isPinned && pinned.layer !== layer)) return [];
    const shown = isPinned ? [pinned.unit] : Array.from({ length: Math.min(mostUnits, units) }, (_, unit) => unit);
    const of = (part: 'h' | 'c') =>
      shown.map(
        (unit): Column => ({
          name: `${part}${subscript(unit + 1)}`,
          text: weight,
          at: (t) => inner[part]?.[t * units + unit] ?? Number.NaN,
        }),
      );
    const gates = isPinned ? (gatesOf[kind] ?? []) : [];
    const wide = (inner.gates?.length ?? 0) / steps;
    return [
      ...of('h'),
      ...(inner.c ? of('c') : []),
      ...gates.map(
        ({ name, block }): Column => ({
          name: word(`gate.${name}`),
          text: weight,
          at: (t) => inner.gates?.[t * wide + block * units + (pinned?.unit ?? 0)] ?? Number.NaN,
        }),
      ),
    ];
  });
  const original = readOriginal();
  const isValue = info.task === 'regression';
  const answer = (of: ExampleTrace, t: number): Cell => {
    const said = answerAt(info, of, t);
    return said === null ? '' : isValue ? said.predicted : answerText(info, language, said.predicted);
  };
  const columns: Column[] = [
    { name: word('table.step'), text: count, at: (t) => t + 1 },
    ...inputs,
    ...states,
    ...(isValue
      ? []
      : [
          {
            name: word(info.task === 'binary' ? 'answer.probability' : 'answer.ofPredicted'),
            text: probability,
            at: (t: number): Cell => answerAt(info, trace, t)?.share ?? '',
          },
        ]),
    { name: word('answer.predicted'), text: weight, at: (t) => answer(trace, t) },
    ...(original ? [{ name: word('answer.before'), text: weight, at: (t: number) => answer(original, t) }] : []),
    {
      name: word('answer.truth'),
      text: weight,
      at: (t) => {
        const target = targetAt(info, index, t);
        return target === null ? '' : isValue ? target : answerText(info, language, target);
      },
    },
  ];
  return {
    caption: word('table.caption'),
    columns,
    rows: Array.from({ length: steps }, (_, t) => columns.map(({ at }) => at(t))),
  };
}
