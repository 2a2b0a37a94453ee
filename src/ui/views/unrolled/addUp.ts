/**
 * Parts of a sum as they are printed, so that they add up to what is printed of it: those that were rounded most towards the other side give or take
 * one unit of the last digit.
 */
export function addUp(parts: readonly number[], digits = 2): { readonly parts: readonly number[]; readonly total: number } {
  const unit = 10 ** digits;
  const exact = parts.map((part) => part * unit);
  const sum = exact.reduce((whole, part) => whole + part, 0);
  if (!Number.isFinite(sum) || Math.abs(sum) > 1e9) return { parts, total: sum / unit };
  const rounded = exact.map(Math.round);
  const total = Math.round(sum);
  let missing = total - rounded.reduce((whole, part) => whole + part, 0);
  const direction = Math.sign(missing);
  const order = exact
    .map((_, k) => k)
    .sort((a, b) => direction * ((exact[b] ?? 0) - (rounded[b] ?? 0) - ((exact[a] ?? 0) - (rounded[a] ?? 0))));
  for (const k of order) {
    if (missing === 0) break;
    rounded[k] = (rounded[k] ?? 0) + direction;
    missing -= direction;
  }
  return { parts: rounded.map((part) => (part + 0) / unit), total: (total + 0) / unit };
}
