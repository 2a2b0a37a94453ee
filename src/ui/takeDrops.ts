import { isDescent, openDescent } from '../state/openDescent';
import type { Runner } from '../state/runnerVerbs';
import { useView } from '../state/viewStore';

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;

/** A file dropped anywhere on the page is opened; one that a dialog takes is its own, unless it is a run. For as long as the page is there. */
export function takeDrops(runner: Runner): void {
  const onOver = (event: DragEvent) => hasFiles(event) && event.preventDefault();
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file || !hasFiles(event)) return;
    event.preventDefault();
    if (!isDescent(file) && event.target instanceof Element && event.target.closest('.drop')) return;
    event.stopPropagation();
    useView.setState({ isCsvOpen: false });
    openDescent(runner, file).catch(() => {});
  };
  addEventListener('dragover', onOver);
  addEventListener('drop', onDrop, true);
}
