import { recordAct } from './experimentStore';
import type { Act } from './history';

/** Lets the unrolled example be read otherwise. @param told null: as it is again */
export const editSequence = (edit: string, told: Omit<Extract<Act, { kind: 'input' }>, 'kind'> | null) =>
  recordAct(told ? { kind: 'input', ...told } : { kind: 'inputs' }, undefined, (experiment) => {
    const { unrolled: { edit: _before, ...cell } = {}, ...others } = experiment.view.looks;
    // nothing that is changed stands in no link
    const unrolled = edit === '' ? cell : { ...cell, edit };
    return { ...experiment, view: { ...experiment.view, looks: { ...others, unrolled } } };
  });
