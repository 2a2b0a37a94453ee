/** Arrays of frames that are no longer shown, by length. */
export class RecycledArrays {
  private readonly free: Float32Array[] = [];

  give(arrays: readonly Float32Array[]): void {
    for (const array of arrays) if (array.length > 0 && this.free.length < 8) this.free.push(array);
  }

  take(length: number): Float32Array {
    const found = this.free.findIndex((array) => array.length === length);
    return found < 0 ? new Float32Array(length) : this.free.splice(found, 1)[0];
  }
}
