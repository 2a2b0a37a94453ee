import mathml from 'virtual:formulas';
import type { Formulas } from './tex';
import './typeset.css';
import './formulaMenu.css';

export const formulas: Formulas = mathml;
