/** Chunks of the first load: whoever asks for a lazy part has them already. */
const isFirst = /\/(common|page|rolldown-runtime)\.js$/;
/** The worker's, who fetches none ahead; the page runs little of it. */
const isWorkers = /\/common\.js$/;

interface Asking {
  readonly hostId: string;
  readonly hostType: 'html' | 'js';
}

/**
 * What a lazy part imports, to be fetched together with it: the part itself is fetched without being named here (see chunkAddress), and what the
 * page stands on is there. A name of a file is written into the page for each, and does not compress.
 */
export function lateDependencies(file: string, dependencies: string[], { hostId, hostType }: Asking): string[] {
  if (hostType === 'html') return dependencies;
  return dependencies.filter((path) => (isWorkers.test(hostId) ? path.endsWith('.css') : path !== file && !isFirst.test(path)));
}
