import { decodeLink, encodeExperiment } from '../experiment/link';
import { loadLinkParts } from '../experiment/linkParts';
import { openWhenLoaded, useComing } from './coming';
import { beginWith, openExperiment, useExperiment } from './experimentStore';

const writeDelayMs = 150; // browsers refuse hundreds of history calls in a few seconds

/** The address that opens this experiment. */
export function linkOf(hash: string): string {
  return `${location.href.split('#')[0]}#${hash}`;
}

/**
 * Keeps the address bar and the experiment the same: the page begins with the hash present at the start, every change is written back
 * without a history entry, and a pasted hash or back and forward are opened without a reload. Nothing here may throw in a sandboxed frame.
 */
export function syncLink(): () => void {
  let written = location.hash.replace(/^#/, '');
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (hash: string, openAs: typeof beginWith) => {
    const { experiment, notes } = decodeLink(hash);
    if (openAs === openExperiment) void openWhenLoaded(experiment.dataset.id, () => openAs(experiment, notes));
    else openAs(experiment, notes);
  };
  const write = () => {
    const hash = encodeExperiment(useExperiment.getState().experiment);
    if (hash === written) return;
    written = hash;
    try {
      history.replaceState(null, '', `#${hash}`);
    } catch {
      // an opaque origin may refuse; the experiment itself is unharmed
    }
  };
  const onHashChange = () => {
    const hash = location.hash.replace(/^#/, '');
    if (hash === written) return;
    clearTimeout(timer);
    written = hash;
    const parts = loadLinkParts(hash);
    if (!parts) open(hash, openExperiment);
    else void parts.catch(() => {}).then(() => written === hash && open(hash, openExperiment)); // without them as much is read as can be
  };

  if (written) open(written, beginWith);
  write();
  const stop = useExperiment.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(write, writeDelayMs);
  });
  // a link whose data are given up is no longer that of the page
  const stopWaiting = useComing.subscribe(({ coming }) => coming === null && setTimeout(write));
  addEventListener('hashchange', onHashChange);
  return () => {
    stop();
    stopWaiting();
    clearTimeout(timer);
    removeEventListener('hashchange', onHashChange);
  };
}
