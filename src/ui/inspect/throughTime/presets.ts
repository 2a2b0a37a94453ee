/** What a gradient does on its way through 50 steps, as links: each does so with every seed (`presets.test.ts`). */
export const timePresets = [
  { id: 'vanishes', link: 'data=addingProblem&layers=rnn16&init=gaussian&init.standardDeviation=0.1&epochs=43' },
  { id: 'explodes', link: 'data=addingProblem&layers=rnn32&init=gaussian&init.standardDeviation=1&epochs=43' },
  { id: 'stays', link: 'data=addingProblem&layers=rnn16:linear&init=orthogonal&epochs=43' },
  { id: 'lstm', link: 'data=addingProblem&layers=lstm32;forgetBias3&epochs=43' },
] as const;

export type TimePreset = (typeof timePresets)[number]['id'];
