/** Something to be said to a person, in no language yet: what it is, and the numbers and names in it. Its words stand in the catalogues of the page. */
export type SentenceOf<S> = { [K in keyof S & string]: { readonly key: K; readonly values: S[K] } }[keyof S & string];

/** A sentence that has no values. */
export type NoValues = Readonly<Record<never, never>>;

/** Makes the sentences of one floor: `S` is the interface in which it declares its keys with the values of each. */
export const sayer =
  <S>() =>
  <K extends keyof S & string>(key: K, values: S[K]): { readonly key: K; readonly values: S[K] } => ({ key, values });

/** What an error's own message says, for whoever reads a stack trace. */
export const messageOf = ({ key, values }: { readonly key: string; readonly values: unknown }): string =>
  `${key} ${JSON.stringify(values)}`;
