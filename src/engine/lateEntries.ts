import type { Part } from './part';

/**
 * Entries of a registry that compute only with a part: what menus, links and checks read of them is known at once.
 * A copy of one has what is known alone.
 * @param known what is known of each @param part holds them, whole @param later the names of what is read from there
 */
export function lateEntries<Wholes extends object>(
  known: { readonly [Id in keyof Wholes]: Partial<Wholes[Id]> },
  part: Part<Wholes>,
  later: readonly string[],
): <Id extends keyof Wholes>(id: Id) => Wholes[Id] {
  return <Id extends keyof Wholes>(id: Id) => {
    const entry: object = { ...known[id] };
    const whole = () => part.loaded[id] as Record<string, unknown>;
    for (const name of later) Object.defineProperty(entry, name, { get: () => whole()[name] });
    return entry as Wholes[Id];
  };
}
