import type { Speech } from '../../catalogue';

/** The dialog that saves the data, in English. */
export const download = {
  title: 'Download the data',
  description: 'Tables with commas between the columns and a point in the numbers, in the units of the data.',
  'file.examples': 'examples.csv',
  'file.answers': 'answers.csv',
  'file.standardisation': 'standardisation.csv',
  preview: ({ name }: { readonly name: string }) => `First rows of ${name}`,
  examples: ({ count }: { readonly count: number }, s: Speech) =>
    `All ${s.count(count)} examples: inputs, target, and whether an example trains or tests.`,
  answers: 'The same, and what the network answers to each now.',
  standardisation: 'Mean and standard deviation of the training part, by which every column was shifted and divided.',
  inUnits: 'read in their units',
  inUnitsTarget: 'in their units; target standardised',
  scaled: '(value − mean) / spread',
  scaledTarget: '(value − mean) / spread, target too',
  scaledTitle: 'How the columns are standardised',
  scaledBy: ({ label, mean, spread }: { readonly label: string; readonly mean: string; readonly spread: string }) =>
    `${label}: (value − ${mean}) / ${spread}`,
  target: ({ formula }: { readonly formula: string }) => `Target ${formula}`,
  notStandardised: 'The network reads these data as they are.',
};
