import { useCallback, useMemo } from 'react';
import { type LookableId, lookables } from '../../experiment/lookables';
import { lookablesPart } from '../../experiment/lookablesPart';
import { type LookOf, lookOf } from '../../experiment/looks';
import { setLook, useExperiment } from '../../state/experimentStore';

void lookablesPart.load(); // what is set by hand is checked from now on

type Entry<Id extends LookableId> = Extract<(typeof lookables)[number], { readonly id: Id }>;

/** How a panel or a stage is looked at, as its link says it, and the way to change that. */
export function useLook<const Id extends LookableId>(id: Id) {
  const looks = useExperiment(({ experiment }) => experiment.view.looks);
  const look = useMemo(() => lookOf(lookables.find((entry) => entry.id === id) as Entry<Id>, looks), [id, looks]);
  const change = useCallback((patch: Partial<LookOf<Entry<Id>>>) => setLook(id, patch as Readonly<Record<string, string | number>>), [id]);
  return [look, change] as const;
}
