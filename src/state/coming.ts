import { create } from 'zustand';
import { isDrawnByHand, isFetched } from '../data/dataset';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { selectDataset, useExperiment } from './experimentStore';
import { cancelLoading, loadDataFiles } from './fetchedData';
import { LoadingError, type StateSentence } from './sentences';
import { useView } from './viewStore';

/** A data set that was chosen and is not here yet: the run on show stays as it is until then. */
interface Coming {
  readonly dataset: string;
  /** Why it could not be had; null while it is loaded. */
  readonly failure: StateSentence | null;
  /** What is done once it is here. */
  readonly open: () => void;
}

export const useComing = create<{ readonly coming: Coming | null }>(() => ({ coming: null }));

export const isDataLoading = (): boolean => useComing.getState().coming?.failure === null;

/** Opens it at once where it needs no files; else when they have come, unless something else is chosen before. */
export async function openWhenLoaded(dataset: string, open: () => void): Promise<void> {
  cancelComing();
  const entry = entryOf(datasets, dataset);
  if (!isFetched(entry)) {
    open();
    return;
  }
  const coming: Coming = { dataset, failure: null, open };
  useComing.setState({ coming });
  const isWanted = () => useComing.getState().coming === coming;
  try {
    await loadDataFiles(entry);
  } catch (error) {
    if (!(error instanceof LoadingError)) throw error;
    if (isWanted()) useComing.setState({ coming: { ...coming, failure: error.sentence } });
    return;
  }
  if (!isWanted()) return;
  useComing.setState({ coming: null });
  open();
}

/** A press in the picker. To choose data that are drawn is to draw. */
export function chooseDataset(id: string): void {
  void openWhenLoaded(id, () => {
    selectDataset(id);
    if (isDrawnByHand(entryOf(datasets, id))) useView.setState({ drawing: 0 });
  });
}

export function retryComing(): void {
  const { coming } = useComing.getState();
  if (coming) void openWhenLoaded(coming.dataset, coming.open);
}

/** What was chosen is no longer wanted. */
export function cancelComing(): void {
  const { coming } = useComing.getState();
  if (!coming) return;
  useComing.setState({ coming: null });
  if (coming.failure === null) void cancelLoading(entryOf(datasets, coming.dataset));
}

/** Whoever goes to other data by another way no longer waits. */
useExperiment.subscribe(({ experiment }, { experiment: before }) => {
  if (experiment.dataset.id !== before.dataset.id) cancelComing();
});
