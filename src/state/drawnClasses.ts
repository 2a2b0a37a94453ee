import { csvReader } from '../data/csv';
import { type Drawing, type DrawnClass, drawnLimits, readDrawings, writeDrawings } from '../data/ownImages/drawings';
import { change as changeExperiment, useExperiment } from './experimentStore';

// Classes that are drawn: what is done to them is a change of the experiment each.

const nothing: readonly DrawnClass[] = [];
let last: { readonly text: string; readonly classes: readonly DrawnClass[] } = { text: '', classes: nothing };

function classesIn(text: string): readonly DrawnClass[] {
  if (text !== last.text) last = { text, classes: readDrawings(text) ?? nothing };
  return last.classes;
}

export const useDrawnClasses = (): readonly DrawnClass[] => useExperiment(({ experiment }) => classesIn(experiment.csv));

/** What a class is called: without a name, by its number. */
export const calledClass = ({ name }: DrawnClass, index: number): string => name.trim() || String(index + 1);

/** The texts that became of one another by hand: one file in the browser's keeping. */
let lineage = new Set<string>();

function update(change: (classes: readonly DrawnClass[]) => readonly DrawnClass[]): void {
  const before = useExperiment.getState().experiment.csv;
  const after = writeDrawings(change(classesIn(before)));
  if (!lineage.has(before)) lineage = new Set([before]);
  lineage.add(after);
  changeExperiment(['csv'], (experiment) => ({ ...experiment, csv: after, csvFile: null }));
}

async function keep(before: string, text: string): Promise<void> {
  const [{ replaceFile }] = await Promise.all([import('./ownFiles'), csvReader.load()]);
  await replaceFile(before, text, classesIn(text).map(calledClass).join(', '));
}

// whether by hand or by undo: what is shown is what is kept
useExperiment.subscribe(({ experiment: { csv } }, { experiment: { csv: before } }) => {
  const isKept = csv !== before && lineage.has(csv) && lineage.has(before) && classesIn(csv).some(({ drawings }) => drawings.length > 0);
  if (isKept) keep(before, csv).catch(() => {});
});

const updateClass = (k: number, change: (each: DrawnClass) => DrawnClass) =>
  update((classes) => classes.map((each, index) => (index === k ? change(each) : each)));

export const addDrawing = (k: number, drawing: Drawing) =>
  updateClass(k, (each) => ({ ...each, drawings: [...each.drawings, drawing].slice(-drawnLimits.mostDrawings) }));
export const removeDrawing = (k: number, index: number) =>
  updateClass(k, (each) => ({ ...each, drawings: each.drawings.filter((_, i) => i !== index) }));
export const renameClass = (k: number, name: string) => updateClass(k, (each) => ({ ...each, name }));
export const removeClass = (k: number) => update((classes) => classes.filter((_, index) => index !== k));

const letters = 'ABCDEFGHIJ';

/** Another class, called by the first letter that none has. */
export const addClass = () =>
  update((classes) => {
    const name = [...letters].find((letter) => classes.every((each) => each.name !== letter)) ?? '';
    return [...classes, { name, drawings: [] }];
  });
