import { type ComponentType, useEffect } from 'react';
import type { InputForm } from '../../data/dataset';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { useExperiment } from '../../state/experimentStore';
import { Lazily } from '../controls/Lazily';
import type { PartName } from '../words/catalogue';
import { useLanguage } from '../words/useLanguage';

// the first load shows points
const imageParts = () => import('./imageParts');
const sequenceParts = () => import('./sequenceParts');

const partsOf: Readonly<Record<InputForm, { readonly load: () => Promise<unknown>; readonly words: PartName } | null>> = {
  vector: null,
  image: { load: imageParts, words: 'images' },
  sequence: { load: sequenceParts, words: 'sequences' },
  symbols: { load: sequenceParts, words: 'sequences' },
};

/** Fetches what the chosen data will be shown with while their run is being started. */
export function usePartsAhead(): void {
  const form = useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id).gives ?? 'vector');
  const { part } = useLanguage();
  useEffect(() => {
    const ahead = partsOf[form];
    if (ahead) Promise.all([ahead.load(), part(ahead.words)]).catch(() => {}); // whoever shows them tries again, and says so
  }, [form, part]);
}

/** A component that fetches itself and its words when it is first shown: what is in it need not wait for them. */
function later<Props extends object>(words: PartName, load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const asDefault = async () => ({ default: await load() });
  return (props) => <Lazily load={asDefault} words={words} props={props} />;
}

export const ImageNetwork = later('images', async () => (await imageParts()).ImageNetwork);
export const ImageStrip = later('images', async () => (await imageParts()).ImageStrip);
export const ImageOutput = later('images', async () => (await imageParts()).ImageOutput);
export const ConfusionMatrix = later('images', async () => (await imageParts()).ConfusionMatrix);
export const ExampleGallery = later('images', async () => (await imageParts()).ExampleGallery);
export const SequenceNetwork = later('sequences', async () => (await sequenceParts()).SequenceNetwork);
export const SequenceStrip = later('sequences', async () => (await sequenceParts()).SequenceStrip);
export const SequenceOutput = later('sequences', async () => (await sequenceParts()).SequenceOutput);
