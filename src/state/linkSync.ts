import { decodeLink, encodeExperiment } from '../experiment/link';
import { loadLinkParts } from '../experiment/linkParts';
import { openWhenLoaded, useComing } from './coming';
import { beginWith, openExperiment, useExperiment } from './experimentStore';
import { rememberLeaving, rememberLink } from './tabStore';

const writeDelayMs = 150; // browsers refuse hundreds of history calls in a few seconds

/** The address that opens this experiment. */
export function linkOf(hash: string): string {
  return `${location.href.split('#')[0]}#${hash}`;
}

/** What an address says behind its sign. */
export const linkIn = (hash: string): string => hash.replace(/^#/, '');

/**
 * Keeps the address bar and the experiment the same: the page begins with the hash present at the start, every change is written back
 * without a history entry, and a pasted hash or back and forward are opened without a reload. Nothing here may throw in a sandboxed frame.
 */
export function syncLink(): () => void {
  let written = linkIn(location.hash);
  /** The address as it was last read or written; the browser may spell a hash otherwise than it was given. */
  let seen = location.hash;
  /** A hash that waits for what it takes to read it. */
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (hash: string, openAs: typeof beginWith) => {
    const { experiment, notes } = decodeLink(hash);
    if (openAs === openExperiment) void openWhenLoaded(experiment.dataset.id, () => openAs(experiment, notes));
    else openAs(experiment, notes);
  };
  const write = () => {
    // what was chosen in the address meanwhile wins, though its event is still to come
    if (waiting !== null || location.hash !== seen) return;
    const hash = encodeExperiment(useExperiment.getState().experiment);
    if (hash === written) return;
    written = hash;
    try {
      history.replaceState(null, '', `#${hash}`);
      seen = location.hash;
      rememberLink(linkIn(seen));
    } catch {
      // an opaque origin may refuse; the experiment itself is unharmed
    }
  };
  const onHashChange = () => {
    const hash = linkIn(location.hash);
    seen = location.hash;
    rememberLink(hash);
    if (hash === written) return;
    clearTimeout(timer);
    written = hash;
    const parts = loadLinkParts(hash);
    waiting = parts ? hash : null;
    if (!parts) open(hash, openExperiment);
    // without them as much is read as can be
    else
      void parts
        .catch(() => {})
        .then(() => {
          if (waiting !== hash) return;
          waiting = null;
          open(hash, openExperiment);
        });
  };

  /** A page that is left has no time to wait. */
  const writeAtOnce = () => {
    clearTimeout(timer);
    const before = linkIn(seen);
    write();
    if (linkIn(seen) !== before) rememberLeaving(before, linkIn(seen));
  };

  if (written) open(written, beginWith);
  write();
  rememberLink(linkIn(location.hash));
  const stop = useExperiment.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(write, writeDelayMs);
  });
  // a link whose data are given up is no longer that of the page
  const stopWaiting = useComing.subscribe(({ coming }) => coming === null && setTimeout(write));
  addEventListener('hashchange', onHashChange);
  addEventListener('pagehide', writeAtOnce);
  return () => {
    stop();
    stopWaiting();
    clearTimeout(timer);
    removeEventListener('hashchange', onHashChange);
    removeEventListener('pagehide', writeAtOnce);
  };
}
