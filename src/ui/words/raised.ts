const high: Readonly<Record<string, string>> = { '.': '·', ',': '·', '−': '⁻', t: 'ᵗ' };
const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** An exponent as it stands after what it raises: 0.9t as ⁰·⁹ᵗ. */
export const raised = (exponent: string): string =>
  [...exponent].map((sign) => (/\d/.test(sign) ? digits[Number(sign)] : high[sign]) ?? sign).join('');
