/** What this tab knows about itself from before it was left, and whether it is to know. Nothing here throws: a sandboxed frame has no storage. */
const names = { run: 'descent.run', link: 'descent.link', left: 'descent.left', resume: 'descent.resume' } as const;

function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

interface TabBefore {
  /** Under which its run is kept. */
  readonly id: string;
  /** The experiment that it showed, as its address said. */
  readonly link: string;
}

/** Null in a tab that shows the page for the first time. */
export function tabBefore(): TabBefore | null {
  const [id, link] = [names.run, names.link].map((name) => quietly(() => sessionStorage.getItem(name)));
  return id === null || id === undefined || link === null || link === undefined ? null : { id, link };
}

/** @returns whether it will be found again after a reload */
export const rememberTab = (id: string): boolean => quietly(() => sessionStorage.setItem(names.run, id)) !== null;

/** @param link without the hash sign */
export const rememberLink = (link: string): void => void quietly(() => sessionStorage.setItem(names.link, link));

/** The link that was written when the page was left already; the browser may load the address before once more. */
export const rememberLeaving = (before: string, link: string): void =>
  void quietly(() => sessionStorage.setItem(names.left, JSON.stringify([before, link])));

/** @returns the link to open in place of this one: the one that came too late for the address of a page that is shown again */
export function linkLeft(link: string): string {
  const left = quietly(() => JSON.parse(sessionStorage.getItem(names.left) ?? 'null'));
  quietly(() => sessionStorage.removeItem(names.left));
  const isShownAgain = performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).type !== 'navigate');
  return isShownAgain && Array.isArray(left) && left[0] === link && typeof left[1] === 'string' ? left[1] : link;
}

/** A run goes on after a reload unless its reader does not want that. */
export const wantsResume = (): boolean => quietly(() => localStorage.getItem(names.resume)) !== 'no';

export const setWantsResume = (isWanted: boolean): void =>
  void quietly(() => (isWanted ? localStorage.removeItem(names.resume) : localStorage.setItem(names.resume, 'no')));
