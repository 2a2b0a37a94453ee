/** What is to be learnt: one of two classes, one of several, or a real number. */
export type Task = 'binary' | 'multiclass' | 'regression';
