import type { DrawnPoint } from '../data/dataset';
import { compileFormula } from '../data/formula';
import { typing } from '../data/typed';
import { limits } from './limits';
import { say } from './sentences';
import type { CheckPlace } from './settingKinds';

/** The features that can be read, each once. */
export function checkFeatures(features: readonly string[], { entry, notes }: CheckPlace): string[] {
  if (entry.gives) return []; // images and sequences are read as they are
  const distinct = [...new Set(features.map((feature) => feature.replace(/\s+/g, '')))];
  const usable = distinct.filter((feature) => {
    // a table's columns are checked when its file is there; here only that the formula can be read at all
    const compiled = compileFormula(feature, entry.inputNames ?? feature.match(/[A-Za-z_]\w*/g) ?? []);
    if (!compiled.ok) notes.push(say('note.feature', compiled.sentence.values));
    return compiled.ok;
  });
  if (usable.length > limits.features) notes.push(say('note.manyFeatures', { features: usable.length, most: limits.features }));
  return usable.slice(0, limits.features);
}

/** What was typed for a dataset that takes it; empty where that is its own, or cannot be read. */
export function checkFormula(formula: string, { entry, notes }: CheckPlace): string {
  const typed = formula.trim();
  if (entry.typed === undefined || typed === '' || typed === entry.typed) return '';
  if (!typing.isLoaded) return typed; // its examples say what is wrong with it
  const read = typing.loaded.readTyped(typed, entry);
  if (!read.ok) notes.push(say('note.formula', read.sentence.values));
  return read.ok ? typed : '';
}

const toCents = (value: number) => Math.round(Math.max(-6, Math.min(6, value)) * 100) / 100 + 0;

/** Drawn points inside the picture; none where the data are not drawn. */
export function checkPoints(points: readonly DrawnPoint[], { entry, notes }: CheckPlace): DrawnPoint[] {
  if (entry.own !== 'points' && entry.own !== 'curve') return [];
  const isCurve = entry.own === 'curve';
  if (points.length > limits.points) notes.push(say('note.manyPoints', { points: points.length, most: limits.points }));
  return points.slice(0, limits.points).map(({ x, y, value }) => ({
    x: toCents(x),
    y: isCurve ? 0 : toCents(y),
    value: isCurve ? toCents(value) : Math.max(0, Math.min(limits.pointClasses - 1, Math.round(value))),
  }));
}
