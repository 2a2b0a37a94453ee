import { create } from 'zustand';

/** A network that has stopped telling images apart. */
export interface Silence {
  /** The run that it is said of. */
  readonly runId: number;
  /** The class that every one of them is taken for; null: it gives no classes, or several. */
  readonly only: { readonly name: string; readonly images: number } | null;
  /** The first layer, from 1, whose every map or unit is 0 for all of so many images; null: none. */
  readonly layer: { readonly number: number; readonly images: number } | null;
}

/** What was noticed of the run on show; null: it tells images apart. */
export const useSilence = create<{ readonly found: Silence | null }>(() => ({ found: null }));

/** Writes down what was noticed; equal findings are one. */
export function noticeSilence(found: Silence | null): void {
  if (JSON.stringify(found) !== JSON.stringify(useSilence.getState().found)) useSilence.setState({ found });
}
