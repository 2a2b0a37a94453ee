/** Beyond a factor of so much, the numbers that go in are no longer of the size that comes out. */
const far = 10;

/** What ten layers make of numbers whose standard deviation is 1. @param last that of z in the last layer */
export function startVerdict(last: number): 'zero' | 'vanishes' | 'keeps' | 'explodes' {
  if (last === 0) return 'zero';
  if (last < 1 / far) return 'vanishes';
  // what is no longer a number has become too large for one
  return last <= far ? 'keeps' : 'explodes';
}
