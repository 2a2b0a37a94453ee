import { useMemo } from 'react';
import { type LookOf, lookOf } from '../../experiment/looks';
import { type PanelId, panels } from '../../experiment/panels';
import { type StageId, stages } from '../../experiment/stages';
import { setLook, useExperiment } from '../../state/experimentStore';

type Looked = (typeof panels)[number] | (typeof stages)[number];
type Entry<Id extends PanelId | StageId> = Extract<Looked, { readonly id: Id }>;

/** How a panel or a stage is looked at, as its link says it, and the way to change that. */
export function useLook<const Id extends PanelId | StageId>(id: Id) {
  const looks = useExperiment(({ experiment }) => experiment.view.looks);
  const look = useMemo(() => lookOf([...panels, ...stages].find((entry) => entry.id === id) as Entry<Id>, looks), [id, looks]);
  return [look, (patch: Partial<LookOf<Entry<Id>>>) => setLook(id, patch as Readonly<Record<string, string | number>>)] as const;
}
