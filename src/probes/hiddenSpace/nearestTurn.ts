/** An orthogonal 2 × 2 matrix, row by row. */
export type Turn = readonly [number, number, number, number];

/**
 * The turn, or turn and reflection, that brings points nearest to others: minimises Σ |R q − p|² over orthogonal R. With M = Σ p qᵀ a rotation
 * by atan2(M₂₁ − M₁₂, M₁₁ + M₂₂) reaches trace RᵀM = ‖(M₁₁ + M₂₂, M₂₁ − M₁₂)‖, a reflection ‖(M₁₁ − M₂₂, M₂₁ + M₁₂)‖: the larger is the nearer.
 * An eigenvector has no sign, and two of equal share no order: without this, pictures of neighbouring moments and layers would be turned at random.
 * Source: Gower & Dijksterhuis 2004, Procrustes Problems, chapter 4.
 * @param from [count, 2], about its centre @param to the same
 */
export function nearestTurn(from: Float64Array, to: Float64Array): Turn {
  let [m11, m12, m21, m22] = [0, 0, 0, 0];
  for (let i = 0; i < from.length; i += 2) {
    m11 += to[i] * from[i];
    m12 += to[i] * from[i + 1];
    m21 += to[i + 1] * from[i];
    m22 += to[i + 1] * from[i + 1];
  }
  const rotation = Math.sqrt((m11 + m22) ** 2 + (m21 - m12) ** 2);
  const reflection = Math.sqrt((m11 - m22) ** 2 + (m21 + m12) ** 2);
  if (!(Math.max(rotation, reflection) > 0)) return [1, 0, 0, 1];
  if (rotation >= reflection) {
    const [cos, sin] = [(m11 + m22) / rotation, (m21 - m12) / rotation];
    return [cos, -sin, sin, cos];
  }
  const [cos, sin] = [(m11 - m22) / reflection, (m21 + m12) / reflection];
  return [cos, sin, sin, -cos];
}
