import type { Part } from '../engine/part';
import { answers } from './answers';
import { atOther } from './atOther';
import { backprop } from './backprop/backpropProbe';
import { boundary } from './boundary';
import { census } from './census';
import { changedImage } from './changedImage';
import { example, ownInput } from './exampleTrace';
import { forecastErrors, freeForecast } from './forecast/forecastProbes';
import { gradient } from './gradient';
import { hiddenSpace } from './hiddenSpace/hiddenSpaceProbe';
import { lastLayer } from './lastLayer/lastLayerProbe';
import { reading, writing } from './letters/lettersProbes';
import { masks } from './masks';
import { predictions } from './predictions';
import type { ProbeEntry } from './probe';
import { maskedBoundaries } from './pulse/maskedBoundaries';
import { pulse } from './pulse/pulseProbe';
import { quality } from './quality';
import { regions } from './regions';
import { roadView } from './roadView';
import { scores } from './scores';
import { silentMaps } from './silentMaps';
import { longSums, typedSum } from './sums/sumProbes';
import { throughTime } from './throughTime/throughTime';
import { unitMap } from './unitMap';
import { unitMaps } from './unitMaps';
import { excited } from './wants/excitedProbe';
import { looks } from './wants/looksProbe';
import { tuning } from './wants/tuningProbe';

/** Every question that a run can be asked, by name. */
export const probes = {
  backprop,
  boundary,
  boundaryAt: atOther(boundary),
  unitMaps,
  unitMapsAt: atOther(unitMaps),
  unitMap,
  census,
  masks,
  example,
  ownInput,
  changedImage,
  predictions,
  answers,
  gradient,
  scores,
  regions,
  quality,
  hiddenSpace,
  reading,
  writing,
  typedSum,
  longSums,
  forecastErrors,
  freeForecast,
  pulse,
  maskedBoundaries,
  silentMaps,
  tuning,
  excited,
  looks,
  throughTime,
  roadView,
  lastLayer,
};

type Probes = typeof probes;
export type ProbeName = keyof Probes;
export type AskOf<P extends ProbeName> = Probes[P] extends ProbeEntry<infer Ask, infer _Answer> ? Ask : never;
export type AnswerOf<P extends ProbeName> = Probes[P] extends ProbeEntry<infer _Ask, infer Answer> ? Answer : never;

/** A question as it goes to the worker. */
export type Question = { readonly [P in ProbeName]: { readonly probe: P; readonly ask: AskOf<P> } }[ProbeName];

/** What a question is known by: equal questions are one, whoever asks. */
export const textOf = <P extends ProbeName>(probe: P, ask: AskOf<P>): string => JSON.stringify({ probe, ask });

/** The question of such a text. */
export const questionOf = (text: string): Question => JSON.parse(text);

const partOf = ({ probe }: Question) => (probes[probe] as ProbeEntry<unknown, unknown>).part;

/** What the answers to these questions need and is not there yet. */
export function missingParts(questions: Readonly<Record<string, Question>>): readonly Part<unknown>[] {
  const needed = new Set(Object.values(questions).flatMap((question) => partOf(question) ?? []));
  return [...needed].filter(({ isLoaded }) => !isLoaded);
}
