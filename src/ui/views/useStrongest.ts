import { useEffect, useState } from 'react';
import { widePart } from '../../render/widePart';
import type { RunInfo } from '../../run/runInfo';
import { useFrames } from '../../state/runnerContext';
import { useView } from '../../state/viewStore';
import { useCensus } from './useCensus';
import { keptPlaces } from './useSteady';

type Choice = ReadonlyMap<number, readonly number[]>;

const pauseMs = 1500; // pictures that change places more often cannot be followed

/**
 * The units that are drawn of columns that have more than there is room for: the strongest, with the pinned one and the picture's axes among them.
 * Until the spread of their outputs is known these are the first ones. No column changes under the pointer.
 * @param drawn how many are drawn, of every column
 * @returns by column; columns that are drawn whole are none
 */
export function useStrongest(info: RunInfo, drawn: readonly number[]): Choice {
  const { layers } = info;
  const cut = drawn.flatMap((count, column) => (count < (layers[column]?.units ?? 0) ? [column] : []));
  const read = useCensus(info, cut.length > 0);
  const frames = useFrames();
  const pinned = useView((state) => state.pinned);
  const pointed = useView((state) => state.hovered?.layer ?? null);
  const [choice, setChoice] = useState<Choice>(new Map());
  const key = `${cut.join()} ${drawn.join()}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for both lists
  useEffect(() => {
    if (cut.length === 0) return;
    let isWanted = true;
    // the columns of a table that span the picture are the ones that a learner looks for
    const axes = info.pictureAxes.map((axis) => info.featureNames.indexOf(info.axes[axis]?.name ?? '')).filter((unit) => unit >= 0);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = 0; // what is chosen first has not been followed by anybody
    const chooseAll = () => {
      if (!widePart.isLoaded || !isWanted) return;
      const { pickStrongest, strengthsOf } = widePart.loaded;
      const frame = frames.current();
      const census = read();
      if (!frame || !(census || pinned) || frame.parameters.length !== info.parameterCount) return;
      if (census) pause = pauseMs;
      const spread = census?.spread ?? new Float64Array(layers.reduce((sum, { units }) => sum + units, 0));
      setChoice((before) => {
        const choose = (column: number): readonly number[] | undefined => {
          const shown = before.get(column);
          if (column === pointed) return shown;
          const wanted = column === 0 ? axes : pinned?.layer === column ? [pinned.unit] : [];
          const count = drawn[column] as number;
          const chosen = pickStrongest(strengthsOf(layers, frame.parameters, spread, column), count, shown ?? [], wanted);
          // the columns of a table keep their order, units their places
          return column === 0 ? chosen : keptPlaces(shown ?? Array.from({ length: count }, (_, unit) => unit), chosen);
        };
        const next = new Map<number, readonly number[]>();
        for (const column of cut) {
          const chosen = choose(column);
          if (chosen) next.set(column, chosen);
        }
        const isSame = next.size === before.size && cut.every((column) => before.get(column)?.join() === next.get(column)?.join());
        return isSame ? before : next;
      });
    };
    void widePart.load().then(chooseAll, () => {}); // without it the first units are drawn
    const stop = frames.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        chooseAll();
      }, pause);
    });
    return () => {
      isWanted = false;
      stop();
      clearTimeout(timer);
    };
  }, [frames, read, info, key, pinned, pointed]);
  return choice;
}
