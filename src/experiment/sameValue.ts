/** Whether two values of settings say the same: plain JSON, its keys in the order of their row. */
export const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
