/** How the inputs of a table reach the network. The target of a regression is standardised in both. */
export const columnForms = ['standardized', 'measured'] as const;
export type ColumnForm = (typeof columnForms)[number];
