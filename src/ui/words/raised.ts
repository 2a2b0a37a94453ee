const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole number as it stands after what it raises: 13 as ¹³. */
export const raised = (exponent: string): string => exponent.replace(/\d/g, (digit) => digits[Number(digit)] as string);
