import { create } from 'zustand';

/** What a person has chosen for every experiment; kept by the browser where it keeps things for this page. */
interface Preferences {
  /** Whether single letters and signs act as shortcuts (WCAG 2.1.4: they can be switched off). */
  readonly lettersAct: boolean;
}

const place = 'descent.lettersAct';

function keptLettersAct(): boolean {
  try {
    return localStorage.getItem(place) !== 'no';
  } catch {
    return true; // a page without an origin keeps nothing
  }
}

export const usePreferences = create<Preferences>(() => ({ lettersAct: keptLettersAct() }));

export function setLettersAct(lettersAct: boolean): void {
  usePreferences.setState({ lettersAct });
  try {
    localStorage.setItem(place, lettersAct ? 'yes' : 'no');
  } catch {
    // it holds until the page is left
  }
}
