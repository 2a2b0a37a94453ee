import { useEffect, useMemo, useRef, useState } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { problemOf } from '../../state/problemOf';
import type { Sentence } from '../../state/sentences';
import { type OwnImage, type PadStroke, showOwnImage, useView } from '../../state/viewStore';
import { useOwnImage } from '../views/chosenExample';
import { groundOf, imageOfStrokes } from './padInk';
import { useKeptDrawings } from './useKeptDrawings';

const mostBack = 100;

/** Everything done on the pad, with a way back that is its own: while the pad was used last, undo is of the pad and never of the run. */
export function usePad(info: RunInfo) {
  const own = useOwnImage(info);
  const [isRaw, setRaw] = useState(false);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const before = useRef<(OwnImage | null)[]>([]);
  /** What had been done on the page when the pad was used last. */
  const usedAfter = useRef<unknown>(null);
  const ground = useMemo(() => groundOf(info), [info]);
  const { dataset } = info;
  useKeptDrawings(info);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn goes with its data set
  useEffect(() => {
    before.current = [];
    usedAfter.current = null;
    setRefusal(null);
  }, [dataset]);
  const remember = () => {
    before.current = [...before.current.slice(-mostBack + 1), useView.getState().own];
    usedAfter.current = useExperiment.getState().past;
    setRefusal(null);
  };
  const show = (strokes: readonly PadStroke[] | null, image: ArrayLike<number> | null) => showOwnImage({ dataset, strokes, image });
  const putStrokes = (strokes: readonly PadStroke[], raw = isRaw) => show(strokes, imageOfStrokes(info, strokes, raw, ground));
  const undo = () => {
    const last = before.current.at(-1);
    if (last === undefined) return;
    before.current = before.current.slice(0, -1);
    showOwnImage(last);
    usedAfter.current = useExperiment.getState().past;
  };
  const newestUndo = useRef(undo);
  newestUndo.current = undo;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      if (!isUndo || usedAfter.current !== useExperiment.getState().past) return;
      if (
        event.target instanceof Element &&
        event.target.closest('input:not([type="range"], [type="checkbox"]), textarea, [role="dialog"]')
      )
        return;
      event.preventDefault();
      newestUndo.current();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  const open = async (file: File | undefined) => {
    if (!file) return;
    try {
      const { readOwnPicture } = await import('../images/readOwnPicture');
      const read = await readOwnPicture(file, info.images?.shape ?? [1, 1, 1], dataset);
      if ('refusal' in read) return setRefusal(read.refusal);
      remember();
      show(null, read.image);
    } catch (error) {
      setRefusal(problemOf(error));
    }
  };
  return {
    own,
    isRaw,
    ground,
    refusal,
    canUndo: own !== null && before.current.length > 0,
    /** The strokes of a drawing that goes on; none where an example or a picture is shown: the first stroke begins a new one. */
    strokes: own?.strokes ?? [],
    remember,
    putStrokes,
    undo,
    open,
    setRaw(raw: boolean) {
      setRaw(raw);
      if (own?.strokes) putStrokes(own.strokes, raw);
    },
    clear() {
      remember();
      show([], null);
    },
    back() {
      remember();
      showOwnImage(null);
    },
    showImage(image: ArrayLike<number>) {
      remember();
      show(null, image);
    },
  };
}
