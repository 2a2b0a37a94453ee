import { readTheme, type Theme } from '../render/theme';

let theme: Theme | null = null;
const listeners = new Set<() => void>();

export function currentTheme(): Theme {
  theme ??= readTheme(document.body);
  return theme;
}

function refresh(): void {
  theme = null;
  for (const listener of listeners) listener();
}

/** Follows the system's scheme; `applyTheme` tells when the page's own choice changes. */
export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);

/** The page on paper: light, its areas told apart in grey too. */
export function applyPaper(isPrinting: boolean): void {
  document.documentElement.toggleAttribute('data-print', isPrinting);
  refresh();
}

/** The page as it is shown in a lecture hall: larger, with stronger strokes and areas that differ in grey. */
export function applyPresentation(isPresenting: boolean): void {
  document.documentElement.toggleAttribute('data-present', isPresenting);
  refresh();
}

/** Sets the page's scheme: the user's choice, or the system's. */
export function applyTheme(choice: 'auto' | 'light' | 'dark'): void {
  if (choice === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  refresh();
}
