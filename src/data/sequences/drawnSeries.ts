import { createRng, type Rng, shuffleInPlace } from '../../engine/rng';
import type { ParamValues } from '../../engine/spec';
import type { DatasetRequest, SequenceDataset, WholeSeries } from '../dataset';
import { trainCountOf } from '../split';
import { standardize } from '../standardize';
import { changesOf, nextChanges, nextValues } from './nextValues';

/** One window of its own: `count` values in order of time. */
export type DrawWindow = (count: number, rng: Rng, params: ParamValues) => Float64Array;

/** How long a path is that no window is cut from, and how much of it rules are fitted to. */
const path = { places: 400, trainRows: 160 };

function wholePath(draw: DrawWindow, { params, seeds }: DatasetRequest, lyapunovOf: (params: ParamValues) => number | null): WholeSeries {
  const values = draw(path.places, createRng(`${seeds.data} path`, 'data'), params);
  const { dt } = params;
  const lyapunov = lyapunovOf(params);
  return {
    values,
    at: values.map((_, n) => n * (dt ?? 1)),
    time: dt === undefined ? 'places' : 'units',
    trainRows: path.trainRows,
    isCut: false,
    ...(lyapunov === null ? {} : { lyapunov }),
  };
}

const isUnknown = () => null;

/** A series whose windows are drawn one by one, each from its own start, so that no two parts share any. */
export function drawnSeries(
  draw: DrawWindow,
  lyapunovOf: (params: ParamValues) => number | null = isUnknown,
): (request: DatasetRequest) => SequenceDataset {
  return (request) => {
    const { params, examples, trainPercent, seeds } = request;
    const { steps, changes, ahead } = params;
    const rng = createRng(seeds.data, 'data');
    const windows = Array.from({ length: examples }, () => {
      const values = draw(steps + 1 + changes, rng, params);
      return changes ? changesOf(values) : values;
    });
    shuffleInPlace(windows, createRng(seeds.split, 'split'));
    const size = steps + 1;
    const values = new Float64Array(examples * size);
    windows.forEach((window, n) => {
      values.set(window, n * size);
    });
    const trainCount = trainCountOf(examples, trainPercent);
    const starts = windows.map((_, n) => n * size);
    const column = { name: 'value', label: 'value' };
    const series = wholePath(draw, request, lyapunovOf);
    if (ahead && !changes) return { ...nextChanges(values, starts, steps, trainCount, column, trainCount * size), series };
    const target = standardize({ ...column, values }, trainCount * size);
    return { ...nextValues(values, starts, steps, trainCount, target), series };
  };
}
