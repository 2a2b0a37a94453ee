import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type ReceptiveField, receptiveField } from '../../../engine/receptiveField';
import type { ExampleTrace } from '../../../probes/exampleTrace';
import { readWindow, type WindowReading, type WindowSource } from '../../../probes/microscope/readWindow';
import { type Sliding, slidingOf } from '../../../probes/microscope/sliding';
import { sourceOf } from '../../../probes/microscope/windowSource';
import type { RunInfo } from '../../../run/runInfo';
import { useExperiment } from '../../../state/experimentStore';
import { useFrames } from '../../../state/runnerContext';
import { useRun } from '../../../state/runStore';
import { pinUnit, useView } from '../../../state/viewStore';
import { useLook } from '../../inspect/useLook';
import { useChosenTrace } from '../../views/chosenExample';
import { Choices } from './choices';
import { largestOf, strongestMap, strongestPlace, strongestSlice } from './strongestPlace';

/** What the lens is over: a place of a map, and the slice of its window that is worked out; all from 0, the layer a column of the graph. */
export interface Aim {
  readonly layer: number;
  readonly map: number;
  readonly row: number;
  readonly column: number;
  readonly slice: number;
}

/** What is under the lens in one frame of the run. */
export interface Seen {
  readonly aim: Aim;
  readonly trace: ExampleTrace;
  readonly source: WindowSource;
  readonly reading: WindowReading;
  /** What the place sees of the image. */
  readonly field: ReceptiveField;
}

/** The second convolution, where windows have slices; otherwise the first layer that slides. */
function usualLayer(slidings: readonly (Sliding | null)[]): number {
  const convolutions = slidings.flatMap((sliding, l) => (sliding?.does === 'convolves' ? [l] : []));
  return convolutions[1] ?? convolutions[0] ?? slidings.findIndex((sliding) => sliding !== null);
}

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/** Where the microscope looks, as its link says it or as it suits the image, and the ways to move it. */
export function useMicroscope(info: RunInfo) {
  const [look, setLook] = useLook('microscope');
  const pinned = useView((state) => state.pinned);
  const slidings = useMemo(() => info.layers.map(slidingOf), [info]);
  const isPlaying = useRun((state) => state.isPlaying);
  const frames = useFrames();
  const readTrace = useChosenTrace(info);
  /** A run that begins again with the same weights, as after an undo, is looked at where it was. */
  const start = useExperiment(({ experiment: { dataset, seeds } }) => `${dataset.id} ${seeds.init}`);
  const chosen = useRef(new Choices());
  const layer = look.layer > 0 ? Math.min(look.layer, info.layers.length - 1) : usualLayer(slidings);

  // a map that was pinned elsewhere is what one wants to look into
  const newest = useRef({ look, setLook, pinned });
  newest.current = { look, setLook, pinned };
  useEffect(() => {
    const { look: now, setLook: set, pinned: unit } = newest.current;
    if (unit && (unit.layer !== now.layer || unit.unit + 1 !== now.map))
      set({ layer: unit.layer, map: unit.unit + 1, row: 0, column: 0, slice: 0 });
  }, []);

  const newestPlaying = useRef(isPlaying);
  newestPlaying.current = isPlaying;

  const read = useCallback(
    (pointed: readonly [number, number] | null = null): Seen | null => {
      const trace = readTrace();
      const frame = frames.current();
      const own = trace?.perLayer[layer];
      const source = frame && sourceOf(info, frame.parameters, layer);
      if (!trace || !own || !source) return null;
      const once = chosen.current.at(frame.step, newestPlaying.current);
      const [rows = 1, columns = 1, maps = 1] = source.shape;
      if (own.output.length !== rows * columns * maps) return null;
      const key = `${start} ${trace.index} ${layer} ${source.shape}`;
      const map =
        look.map > 0
          ? within(look.map - 1, maps)
          : once(
              key,
              () => strongestMap(own.output, source.shape),
              (at) => largestOf(own.output, source.shape, at),
            );
      const isPlaced = look.row > 0 && look.column > 0;
      const place = isPlaced
        ? 0
        : once(
            `${key}.${map}`,
            () => strongestPlace(own.output, source.shape, map),
            (at) => own.output[at * maps + map] ?? 0,
          );
      const row = pointed?.[0] ?? (isPlaced ? within(look.row - 1, rows) : Math.floor(place / columns));
      const column = pointed?.[1] ?? (isPlaced ? within(look.column - 1, columns) : place % columns);
      const reading = readWindow(trace, source, { layer, map, row, column });
      if (!reading) return null;
      const slice =
        look.slice > 0
          ? within(look.slice - 1, reading.slices.length)
          : once(
              `${key}.${map}.slice`,
              () => strongestSlice(reading.slices),
              (at) => reading.slices[at]?.sum ?? 0,
            );
      const field = receptiveField(info.layers, layer, [row, column]);
      if (!field) return null;
      return { aim: { layer, map, row, column, slice }, trace, source, reading, field };
    },
    [readTrace, frames, info, start, layer, look.map, look.row, look.column, look.slice],
  );

  const goTo = useCallback(
    ({ map, row, column }: Pick<Aim, 'map' | 'row' | 'column'>) => {
      setLook({ layer, map: map + 1, row: row + 1, column: column + 1 });
      const { pinned: unit } = newest.current;
      if (unit?.layer === layer && unit.unit !== map) pinUnit({ layer, unit: map }); // on to the next map
    },
    [setLook, layer],
  );
  const choose = useCallback(
    (next: number, map: number) => {
      setLook({ layer: next, map: map + 1, slice: 0, ...(next === layer ? {} : { row: 0, column: 0 }) });
      pinUnit({ layer: next, unit: map });
    },
    [setLook, layer],
  );
  return { look, setLook, layer, slidings, read, goTo, choose };
}

export type Microscope = ReturnType<typeof useMicroscope>;
