/** So many rows lie at the cadence that was asked for; from then on the distance between rows doubles whenever the run has doubled its length. */
const denseRows = 2048;

/**
 * Whether the row of this update is kept. It hangs on the step alone, not on how far the run has come: a row that is kept is never thinned out
 * later, so that a replay, another course from the past and a run that never was there have the same rows.
 *
 * Rows lie `every` apart, later less than step / 1024. A run of 2⁵³ steps, more than a double can count one by one, has 2048 + 42 · 1024 = 45,056
 * rows: no run has more.
 * @param step from 1 @param every the cadence that was asked for; 0: none
 */
export function isKeptStep(step: number, every: number): boolean {
  if (every === 0) return false;
  let distance = every;
  while (step > distance * denseRows) distance *= 2;
  return step % distance === 0;
}
