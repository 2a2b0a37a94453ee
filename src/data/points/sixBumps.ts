/** Where six bumps stand, and whether they go up or down: x, y, sign. Those of TensorFlow Playground, and of the set that is like its own. */
export const sixBumps = [
  [-4, 2.5, 1],
  [0, 2.5, -1],
  [4, 2.5, 1],
  [-4, -2.5, -1],
  [0, -2.5, 1],
  [4, -2.5, -1],
] as const;
