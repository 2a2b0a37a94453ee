export type RunStatus =
  | { readonly kind: 'ready' }
  /**
   * Loss or a parameter stopped being finite; the run stays at the last usable snapshot's numbers. `what` is the first such parameter, `index` the
   * place in it; 'loss' and null where all of them are finite.
   */
  | { readonly kind: 'diverged'; readonly step: number; readonly epoch: number; readonly what: string; readonly index: number | null }
  /** Early stopping: the validation loss had no new minimum for `patience` epochs. */
  | { readonly kind: 'stopped'; readonly epoch: number; readonly bestEpoch: number }
  /** The last epoch of its settings is done. */
  | { readonly kind: 'finished'; readonly epoch: number };
