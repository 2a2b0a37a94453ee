import { useId } from 'react';
import './ActivationChoice.css';
import { Formula } from '../formulas/Formula';
import { formulas } from '../formulas/typeset';
import { useLanguage } from '../words/useLanguage';
import { ActivationCurve } from './ActivationCurve';

interface ActivationChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly summary: string }[];
  readonly isFirst?: boolean;
  readonly onChange: (id: string) => void;
}

/** Activations by their shapes, names and formulas. */
export function ActivationChoice({ label, value, options, isFirst, onChange }: ActivationChoiceProps) {
  const { word } = useLanguage();
  const group = useId();
  return (
    <fieldset className="activation-choice" aria-label={label}>
      <legend>{word('layer.activationTitle')}</legend>
      {options.map(({ id, label: name, summary }) => (
        <label key={id} title={summary || undefined}>
          <input
            type="radio"
            name={group}
            aria-label={name}
            data-first={(isFirst && id === value) || undefined}
            checked={id === value}
            onChange={() => onChange(id)}
          />
          <ActivationCurve id={id} />
          {name}
          <Formula mathml={formulas.activations[id] ?? formulas.outputs[id]} />
        </label>
      ))}
    </fieldset>
  );
}
