import { type ComponentType, useEffect } from 'react';
import type { InputForm } from '../../data/dataset';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { useExperiment } from '../../state/experimentStore';
import { Lazily } from '../controls/Lazily';

// the first load shows points
const imageParts = () => import('./imageParts');
const sequenceParts = () => import('./sequenceParts');

const partsOf: Readonly<Record<InputForm, (() => Promise<unknown>) | null>> = {
  vector: null,
  image: imageParts,
  sequence: sequenceParts,
  symbols: sequenceParts,
};

/** Fetches what the chosen data will be shown with while their run is being started. */
export function usePartsAhead(): void {
  const form = useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id).gives ?? 'vector');
  useEffect(() => {
    partsOf[form]?.().catch(() => {}); // whoever shows them tries again, and says so
  }, [form]);
}

/** A component that fetches itself when it is first shown. */
function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const asDefault = async () => ({ default: await load() });
  return (props) => <Lazily load={asDefault} props={props} />;
}

export const ImageNetwork = later(async () => (await imageParts()).ImageNetwork);
export const ImageStrip = later(async () => (await imageParts()).ImageStrip);
export const ImageOutput = later(async () => (await imageParts()).ImageOutput);
export const ConfusionMatrix = later(async () => (await imageParts()).ConfusionMatrix);
export const ExampleGallery = later(async () => (await imageParts()).ExampleGallery);
export const SequenceNetwork = later(async () => (await sequenceParts()).SequenceNetwork);
export const SequenceStrip = later(async () => (await sequenceParts()).SequenceStrip);
export const SequenceOutput = later(async () => (await sequenceParts()).SequenceOutput);
