import { useRun } from '../../state/runStore';

/** Whether the first run is awaited, and nothing is known against it: what it will move when it stands is not drawn until then. */
export const useIsWaiting = (): boolean => useRun(({ info, problem }) => info === null && problem === null);
