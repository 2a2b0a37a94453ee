import { startedNetwork } from '../../run/startedNetwork';
import { createTimeReader, normOfStep, type RecurrentColumn, recurrentColumns, type TimeReader } from '../../run/throughTime';
import type { ProbeFactory } from '../probe';
import { stepReading } from './stepReading';
import { mostAtOnce, stateSize, type ThroughTime, type ThroughTimeAsk } from './throughTime';

/** The first step that the gradient of a loss at step `last` comes to. */
const cutBefore = (last: number, truncation = 0): number => (truncation > 0 && last >= 0 ? last - (last % truncation) : 0);

function norms({ pass }: TimeReader, { main, units }: RecurrentColumn, name: 'dH' | 'dC', steps: number): Float64Array {
  const values = pass.layers[main].trace[name];
  return Float64Array.from({ length: steps }, (_, t) => normOfStep(values, t, units));
}

export const throughTime: ProbeFactory<ThroughTimeAsk, ThroughTime> = ({ loop }) => {
  const columns = recurrentColumns(loop);
  if (columns.length === 0 || loop.dataset.form !== 'sequences') return null;
  const reader = createTimeReader(loop);
  let ofStart: TimeReader | null = null;
  /** The start's weights stay as they are: an example is read once with them. */
  let atStart: { readonly index: number; readonly norms: readonly Float64Array[] } | null = null;
  const { steps } = loop.dataset;
  const startOf = (index: number, column: RecurrentColumn): Float64Array => {
    ofStart ??= createTimeReader(loop, startedNetwork(loop.experiment, loop.dataset, loop.data, loop.architecture, loop.kernels));
    if (atStart?.index !== index) {
      ofStart.read(index);
      const own = ofStart;
      atStart = { index, norms: columns.map((each) => norms(own, each, 'dH', steps)) };
    }
    return atStart.norms[columns.indexOf(column)].slice();
  };
  return (ask) => {
    const column = columns.find((each) => each.column === ask.column) ?? columns[0];
    const index = Math.max(0, Math.min(loop.data.count - 1, Math.round(ask.index)));
    const last = reader.read(index);
    const at = Math.max(0, Math.min(steps - 1, ask.at > 0 ? Math.round(ask.at) - 1 : last));
    const spec = loop.architecture.nodes[column.main] as { readonly truncation?: number };
    return {
      index,
      column: column.column,
      kind: column.kind,
      units: column.units,
      last,
      loss: reader.loss[0],
      cut: cutBefore(last, spec.truncation),
      h: norms(reader, column, 'dH', steps),
      c: column.kind === 'lstm' ? norms(reader, column, 'dC', steps) : null,
      start: startOf(index, column),
      at,
      step: stateSize(column) <= mostAtOnce ? stepReading(loop, reader, column, at) : null,
    };
  };
};
