import { useEffect, useMemo, useState } from 'react';
import { drawableOf, imageOfStrokes } from '../../data/images/drawnImage';
import { say } from '../../data/sentences';
import type { RunInfo } from '../../run/runInfo';
import { problemOf } from '../../state/problemOf';
import type { Sentence } from '../../state/sentences';
import { type PadStroke, showOwnImage } from '../../state/viewStore';
import { useOwnImage } from '../views/chosenExample';
import { useKeptDrawings } from './useKeptDrawings';
import { usePadPast } from './usePadPast';

const none = { shape: [1, 1, 1], pixels: [0], maxValue: 1 };

/** Everything done on the pad, with a way back that is its own: while the pad was used last, undo is of the pad and never of the run. */
export function usePad(info: RunInfo) {
  const own = useOwnImage(info);
  const [isRaw, setRaw] = useState(false);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const { dataset, images } = info;
  const drawable = useMemo(() => drawableOf(dataset, images ?? none), [dataset, images]);
  useKeptDrawings(info);
  const show = (strokes: readonly PadStroke[] | null, image: ArrayLike<number> | null) => showOwnImage({ dataset, strokes, image });
  const putStrokes = (strokes: readonly PadStroke[], raw = isRaw) => show(strokes, imageOfStrokes(drawable, strokes, raw));
  const past = usePadPast(dataset, (shown) => (shown?.strokes ? putStrokes(shown.strokes) : showOwnImage(shown)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a drawing stays where its set becomes another one, read as that one is
  useEffect(() => {
    if (own?.strokes?.length) putStrokes(own.strokes);
  }, [drawable]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was refused goes with its data set
  useEffect(() => setRefusal(null), [dataset]);
  const remember = () => {
    past.remember();
    setRefusal(null);
  };
  const open = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return setRefusal(say('picture.many', { files: files.length }));
    try {
      const { readOwnPicture } = await import('../images/readOwnPicture');
      const read = await readOwnPicture(file, drawable);
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
    ground: drawable.ground,
    refusal,
    past,
    /** The strokes of a drawing that goes on; none where an example or a picture is shown: the first stroke begins a new one. */
    strokes: own?.strokes ?? [],
    remember,
    putStrokes,
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
