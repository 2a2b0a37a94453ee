import type { Catalogue } from '../catalogue';

/** What is said where something could not be fetched, in English. */
export const atOnce: Catalogue['atOnce'] = {
  'run.partNotLoaded': () => 'A part of the program that this experiment needs could not be fetched: are you offline? Reset tries again.',
  'run.lacksKernels': 'The kernels for singles could not be loaded: the run is in doubles, and slower. The next start tries again.',
  'jobs.ended': ({ reason }) => `The computation ended unexpectedly (${reason}).`,
  'file.notLoaded': ({ path, status }, s) => `The file ${path} could not be loaded${status === null ? '' : ` (${s.number(status)})`}.`,
  'file.noFetcher': () => 'What fetches data could not be fetched itself: the connection may be gone.',
  'file.isPage': ({ path }) => `The file ${path} could not be loaded: a page came in its place.`,
  'file.stalled': ({ path, seconds }, s) => `The file ${path} could not be loaded: for ${s.count(seconds)} seconds nothing came.`,
  'file.noDecoder': ({ path }) => `The file ${path} could not be loaded: its decoder did not come.`,
  'file.damaged': ({ path, loaded, wanted }, s) =>
    `The file ${path} could not be loaded: ${loaded === wanted ? 'it is damaged' : `${s.count(loaded)} bytes came in the place of ${s.count(wanted)}`}.`,
  'file.givenUp': 'Loading was given up.',
};
