import type { DatasetEntry } from '../data/dataset';
import { defaultParams } from '../engine/spec';
import type { Experiment } from './experiment';
import { LinkReader } from './linkText';
import { sameValue } from './sameValue';
import { type SettingName, settingNames, settingOf, settings } from './settings';

type Recipe = Readonly<Partial<Record<SettingName, unknown>>>;

const read = new Map<string, Recipe>();

/** The settings that the recipe of a dataset names; none where it has no recipe. Still to be checked. */
export function recipeOf(entry: Pick<DatasetEntry, 'id' | 'params' | 'recipe'>): Partial<Experiment> {
  const { id, recipe } = entry;
  if (recipe === undefined) return {};
  const known = read.get(id);
  if (known) return known as Partial<Experiment>;
  const link = new LinkReader(recipe, []);
  const named = settingNames.flatMap((name) => {
    if (name === 'dataset') return [];
    const { default: usual } = settingOf(name);
    const value = settingOf(name).read(link, usual);
    return sameValue(value, usual) ? [] : [[name, value] as const];
  });
  const dataset = settings.dataset.read(link, { id, params: defaultParams(entry) });
  const made: Recipe = { ...Object.fromEntries(named), dataset };
  read.set(id, made);
  return made as Partial<Experiment>;
}

/** What a recipe sets and a set without one has as usual. */
const ofRecipes = settingNames.filter(
  (name) => name === 'epochs' || name === 'fresh' || name === 'schedule' || name === 'clipNorm' || settingOf(name).ofImages,
);

/** The keys of a link that there were none of before there were recipes. */
export const newKeys: readonly string[] = ofRecipes
  .filter((name) => name !== 'schedule' && name !== 'clipNorm')
  .map((name) => settingOf(name).key);

/** The same settings as they are without a recipe. */
export const withoutRecipe = (): Partial<Experiment> => Object.fromEntries(ofRecipes.map((name) => [name, settingOf(name).default]));

/** How images are changed and read belongs to the set, whatever the network: digits are not mirrored. */
export function imageSettings(entry: DatasetEntry): Partial<Experiment> {
  const recipe = recipeOf(entry);
  return Object.fromEntries(
    settingNames.filter((name) => settingOf(name).ofImages).map((name) => [name, recipe[name] ?? settingOf(name).default]),
  );
}

/** How many examples there are and what is chosen of the set belong to it too. */
export function dataSettings(entry: DatasetEntry): Partial<Experiment> {
  const { dataset, examples } = recipeOf(entry);
  return { ...(dataset && { dataset }), ...(examples !== undefined && { examples }) };
}
