/** What belongs to one form of data and can be looked at in several ways: as a link names it. */
export const formIds = ['drive'] as const;

/** The same of an output. */
export const outputIds = ['sum'] as const;
