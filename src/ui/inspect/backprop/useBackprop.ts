import { useEffect, useMemo, useRef } from 'react';
import type { BackpropAnswer, BackpropAsk } from '../../../probes/backprop/backpropAnswer';
import { isByUnit } from '../../../probes/backprop/operationCount';
import { type Operation, type OperationKind, operationsOf, progressOf } from '../../../probes/backprop/operations';
import type { RunInfo } from '../../../run/runInfo';
import { useView } from '../../../state/viewStore';
import { useAnswer } from '../../views/useProbe';
import { useLook } from '../useLook';
import { typedNumbers } from './typedNumbers';

/** A pass forward and back as it is looked at. */
export interface ShownBackprop {
  readonly answer: BackpropAnswer | null;
  readonly ask: BackpropAsk;
  readonly byUnit: boolean;
  readonly operations: readonly Operation[];
  /** Operations that are done; the last of them is the one at work. */
  readonly done: number;
  readonly present: Operation | null;
  isDone(kind: OperationKind, column?: number, unit?: number): boolean;
}

/** Everything of the shown example, for whoever draws a part of it: panel and graph ask the same question. */
export function useBackprop(info: RunInfo): ShownBackprop {
  const [{ press, example, of, parameter, x, target }] = useLook('backprop');
  const onPage = useView((state) => state.example);
  const byUnit = isByUnit(info.layers);
  const operations = useMemo(() => operationsOf(info.layers, byUnit), [info, byUnit]);
  const done = press < 0 ? operations.length : Math.min(press, operations.length);
  const isDone = useMemo(() => progressOf(operations, done), [operations, done]);
  const ask: BackpropAsk = {
    index: Math.min(example > 0 ? example - 1 : onPage, info.count - 1),
    of,
    parameter: Math.min(Math.max(0, parameter - 1), info.parameterCount - 1),
    ...(x !== '' && { x: typedNumbers(x) }),
    ...(target !== '' && { target: typedNumbers(target) }),
  };
  const newest = useAnswer('backprop', ask);
  // fields stay what they are, focus included, until the answer to a changed question has come
  const kept = useRef(newest);
  useEffect(() => {
    if (newest) kept.current = newest;
  }, [newest]);
  const found = newest ?? kept.current;
  // until the first frame of another network comes, the answer is that of the one before
  const answer = found?.parameters.length === info.parameterCount ? found : null;
  return { answer, ask, byUnit, operations, done, present: operations[done - 1] ?? null, isDone };
}
