/** All typed arrays within a value, each once. */
export function arraysOf(value: unknown): ArrayBufferView[] {
  const found = new Set<ArrayBufferView>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (ArrayBuffer.isView(part)) found.add(part);
    else if (Array.isArray(part)) for (const item of part) look(item);
    else if (Object.getPrototypeOf(part) === Object.prototype) for (const item of Object.values(part)) look(item);
  };
  look(value);
  return [...found];
}

/** The memory of all typed arrays within a value, to be handed over instead of copied. */
export const buffersOf = (value: unknown): ArrayBuffer[] => [...new Set(arraysOf(value).map(({ buffer }) => buffer as ArrayBuffer))];
