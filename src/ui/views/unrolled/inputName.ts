/** Of the numbers that are read at a step: a, b, … */
export const inputName = (row: number): string => String.fromCharCode(97 + row);
