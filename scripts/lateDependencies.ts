/** Chunks of the first load: whoever asks for a lazy part has them already. */
const isFirst = /\/(common|page|rolldown-runtime)\.js$/;

/**
 * What a lazy part imports, to be fetched together with it: the part itself is fetched without being named here (see chunkAddress), and what the
 * page stands on is there. A name of a file is written into the page for each, and does not compress.
 */
export const lateDependencies = (file: string, dependencies: string[], { hostType }: { readonly hostType: 'html' | 'js' }): string[] =>
  hostType === 'html' ? dependencies : dependencies.filter((path) => path !== file && !isFirst.test(path));
