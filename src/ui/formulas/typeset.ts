import mathml from 'virtual:formulas';
import type { ComponentType } from 'react';
import { StartSketch } from './starts/StartSketch';
import { StartSketches } from './starts/StartSketches';
import type { Formulas } from './tex';
import './typeset.css';
import './formulaMenu.css';

export const formulas: Formulas = mathml;

export { RuleCard } from './RuleCard';

export interface SketchesProps {
  readonly formulas: Readonly<Record<string, string>>;
  readonly onSelect: (id: string) => void;
}

interface Sketched {
  /** What stands beside the formula of a choice. */
  readonly Sketch: ComponentType<{ readonly id: string }>;
  /** What finds that, and where the page does not draw the menu shows it. */
  readonly Sketches: ComponentType<SketchesProps>;
}

/** What choices do, drawn beside their formulas. */
export const sketched: { readonly [R in keyof Formulas]?: Sketched } = { initializers: { Sketch: StartSketch, Sketches: StartSketches } };
