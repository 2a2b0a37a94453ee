import type { ComponentType } from 'react';
import type { InputForm } from '../../data/dataset';
import { type Part, part } from '../../engine/part';
import { fromPart } from '../controls/fromPart';
import { Lazily } from '../controls/Lazily';
import type { PartName } from '../words/catalogue';
import type { Language } from '../words/language';

/** The components of a form, and the words that they wait for. */
interface FormParts<Components> {
  readonly components: Part<Components>;
  readonly words: PartName;
}

// the first load shows points
const images = { components: part('what shows images', () => import('./imageParts')), words: 'images' } as const;
// a typed sum is as high as it is long: its room is not known before it
const sequences = {
  components: part('what shows sequences', async () => {
    const [parts, sum] = await Promise.all([import('./sequenceParts'), import('./SumOutput')]);
    return { ...parts, SumOutput: sum.default };
  }),
  words: 'sequences',
} as const;

/** Points too, with names of their own for what they are measured in. */
const tables = { components: part('what shows tables', () => import('./tableParts')), words: 'download' } as const;

const road = { components: part('what shows the road', () => import('./roadParts')), words: 'drive' } as const;

const partsOf: Readonly<Record<InputForm | 'table' | 'road', FormParts<unknown> | null>> = {
  vector: null,
  table: tables,
  image: images,
  sequence: sequences,
  symbols: sequences,
  road,
};

/** Fetches what shows this form of data. */
export function fetchForm(form: keyof typeof partsOf, language: Language): Promise<unknown> | null {
  const parts = partsOf[form];
  return parts && Promise.all([parts.components.load(), language.part(parts.words)]);
}

/** A component of a form that fetches itself and its words where they are not there: what is in it need not wait for them. */
function later<Components, Props extends object>(
  { components, words }: FormParts<Components>,
  pick: (components: Components) => ComponentType<Props>,
): ComponentType<Props> {
  const component = fromPart(components, pick);
  return (props) => <Lazily {...component} words={words} props={props} />;
}

export const TableAxes = later(tables, (parts) => parts.TableAxes);
export const ScalingNote = later(tables, (parts) => parts.ScalingNote);
export const ImageArea = later(images, (parts) => parts.ImageArea);
export const MisfitCard = later(images, (parts) => parts.MisfitCard);
export const ImagePresets = later(images, (parts) => parts.ImagePresets);
export const ImageTabs = later(images, (parts) => parts.ImageTabs);
export const ImageStrip = later(images, (parts) => parts.ImageStrip);
export const ImageHead = later(images, (parts) => parts.ImageHead);
export const ImageOutput = later(images, (parts) => parts.ImageOutput);
export const ConfusionMatrix = later(images, (parts) => parts.ConfusionMatrix);
export const ExampleGallery = later(images, (parts) => parts.ExampleGallery);
export const RoadTabs = later(road, (parts) => parts.RoadTabs);
export const RoadTools = later(road, (parts) => parts.RoadTools);
export const RoadNetwork = later(road, (parts) => parts.RoadNetwork);
export const RoadStrip = later(road, (parts) => parts.RoadStrip);
export const RoadOutput = later(road, (parts) => parts.RoadOutput);
export const RoadNumbers = later(road, (parts) => parts.RoadNumbers);
export const RoadChart = later(road, (parts) => parts.RoadChart);
export const RoadNote = later(road, (parts) => parts.RoadNote);
export const SequenceNetwork = later(sequences, (parts) => parts.SequenceNetwork);
export const SequenceStrip = later(sequences, (parts) => parts.SequenceStrip);
export const SequenceOutput = later(sequences, (parts) => parts.SequenceOutput);
export const SumOutput = later(sequences, (parts) => parts.SumOutput);
