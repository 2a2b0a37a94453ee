/**
 * What the network had learnt before kernels were put in by hand: it can be put back as long as nothing else has changed since, whatever was undone
 * and done again meanwhile.
 */
export class LearntWeights {
  private base: Float64Array | null = null;
  private readonly edited = new Set<number>();

  /** Whether these are the learnt weights but for what was edited. */
  private isOf(parameters: Float64Array): boolean {
    const { base, edited } = this;
    return base?.length === parameters.length && parameters.every((value, i) => value === base[i] || edited.has(i));
  }

  /** An edit is about to be made. @returns whether it is the first one since the network learnt */
  edit(before: Float64Array, after: ReadonlyMap<number, number>): boolean {
    const isFirst = !this.isOf(before);
    if (isFirst) {
      this.base = before.slice();
      this.edited.clear();
    }
    for (const [i, value] of after) if (value !== before[i]) this.edited.add(i);
    return isFirst;
  }

  /** The learnt weights, where these are theirs but for an edit that still stands; otherwise null. */
  behind(parameters: Float64Array): Float64Array | null {
    const { base } = this;
    return base && this.isOf(parameters) && parameters.some((value, i) => value !== base[i]) ? base : null;
  }
}
