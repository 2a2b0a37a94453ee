import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { useView } from '../../state/viewStore';
import { useProbe } from './useProbe';

/** For `Lazily`. */
export const ofAnswers = () => import('./OfAnswers');

/** Whether examples that are taken for another class are crossed: where the plane cannot show it, as other columns have their say. */
export const crossesWrong = ({ axes, task }: RunInfo): boolean => axes.length > 2 && task !== 'regression';

/** Whether the examples show what the network answers to each of them. */
export const showsAnswers = (info: RunInfo): boolean => crossesWrong(info) || (info.axes.length > 0 && info.task === 'regression');

/** What the network answers to every example in the picture, as everybody on the page reads it. */
export function useAnswers(info: RunInfo): () => Float32Array | null {
  const test = useExperiment(({ experiment }) => experiment.view.showTest);
  const threshold = useView((state) => state.threshold) ?? undefined;
  return useProbe('answers', showsAnswers(info) ? { test, threshold } : null);
}
