import { loadLinkParts } from '../experiment/linkParts';
import { momentIn } from './descentFile';
import { undo } from './experimentStore';
import { giveFile } from './giveFile';
import { missingFileNow } from './missingFile';
import type { Runner } from './runnerVerbs';
import { LoadingError, type Sentence } from './sentences';

/** Opens the run in a file, or says why it is none: then the page is as it was. */
export async function openDescent(runner: Runner, file: File): Promise<void> {
  const tell = (problem: Sentence) => runner.stores.run.setState({ problem });
  // a file that the experiment waits for may be dropped as well
  if (missingFileNow() && !isDescent(file)) {
    const refusal = await giveFile(file);
    if (refusal) tell(refusal);
    return;
  }
  try {
    await loadLinkParts('csv=&features=&vs=&open=');
    runner.openMoment(await momentIn(file));
  } catch (error) {
    if (!(error instanceof LoadingError)) throw error;
    tell(error.sentence);
    return;
  }
  const stop = runner.stores.run.subscribe(({ standing, problem }) => {
    if (standing === 'starting' || standing === 'waiting') return;
    stop();
    if (standing !== 'refused' || !problem) return;
    // what it holds cannot be run here
    const stopAgain = runner.stores.run.subscribe((state) => {
      if (state.standing !== 'shown') return;
      stopAgain();
      tell(problem);
    });
    undo();
  });
}

/** Whether a file is called like a saved run. */
export const isDescent = ({ name }: File) => name.toLowerCase().endsWith('.descent');
