import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { missingFile } from '../experiment/ownFile';
import { useExperiment } from '../state/experimentStore';
import { isDescent, openDescent } from '../state/openDescent';
import type { Runner } from '../state/runnerVerbs';
import type { Sentence } from '../state/sentences';
import { useView } from '../state/viewStore';

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;

/** A folder of images is told from the one file of a table by what is waited for. */
const waitsForImages = () => {
  const { experiment } = useExperiment.getState();
  return missingFile(experiment) !== null && entryOf(datasets, experiment.dataset.id).gives === 'image';
};

/** A file dropped anywhere on the page is opened; one that a dialog or the pad takes is its own, unless it is a run. For as long as the page is there. */
export function takeDrops(runner: Runner): void {
  const onOver = (event: DragEvent) => hasFiles(event) && event.preventDefault();
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file || !hasFiles(event)) return;
    event.preventDefault();
    if (!isDescent(file) && event.target instanceof Element && event.target.closest('.drop, [data-takes-files]')) return;
    event.stopPropagation();
    if (!isDescent(file) && waitsForImages() && event.dataTransfer) {
      const tell = (problem: Sentence | null) => problem && runner.stores.run.setState({ problem });
      const { items, files } = event.dataTransfer; // nothing is left of them afterwards
      const things = { entries: [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []), files: [...files] };
      void import('./images/giveImages').then(async ({ giveDropped }) => tell(await giveDropped(things)));
      return;
    }
    useView.setState({ isCsvOpen: false });
    openDescent(runner, file).catch(() => {});
  };
  addEventListener('dragover', onOver);
  addEventListener('drop', onDrop, true);
}
