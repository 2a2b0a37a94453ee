import { type CSSProperties, useId } from 'react';
import './ActivationChoice.css';
import { useLanguage } from '../words/useLanguage';
import { ActivationCurve } from './ActivationCurve';

interface ActivationChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly formula: string }[];
  readonly isFirst?: boolean;
  readonly onChange: (id: string) => void;
}

/** Activations by their shapes and names. */
export function ActivationChoice({ label, value, options, isFirst, onChange }: ActivationChoiceProps) {
  const { word } = useLanguage();
  const group = useId();
  const rows = { '--rows': Math.ceil(options.length / 2) } as CSSProperties;
  return (
    <fieldset className="activation-choice" aria-label={label} style={rows}>
      <legend>{word('layer.activationTitle')}</legend>
      {options.map(({ id, label: name, formula }) => (
        <label key={id} title={formula}>
          <input
            type="radio"
            name={group}
            data-first={(isFirst && id === value) || undefined}
            checked={id === value}
            onChange={() => onChange(id)}
          />
          <ActivationCurve id={id} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
