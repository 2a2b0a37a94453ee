import type { Choice } from '../../engine/spec';
import type { NamedParam } from '../words/entryWords';
import { Check } from './Check';
import { NumberField } from './NumberField';
import { Slider } from './Slider';

interface ParamFieldsProps {
  readonly params: readonly NamedParam[];
  readonly choice: Choice;
  readonly onChange: (name: string, value: number) => void;
  readonly as?: 'fields' | 'sliders';
}

/** Controls for the parameters that a registry entry declares. */
export function ParamFields({ params, choice, onChange, as = 'fields' }: ParamFieldsProps) {
  return params.map((param) => {
    const value = choice.params[param.name] ?? param.default;
    const change = (next: number) => onChange(param.name, next);
    if (param.flag) return <Check key={param.name} label={param.label} checked={value === 1} onChange={(on) => change(on ? 1 : 0)} />;
    if (as === 'sliders') {
      return (
        <Slider
          key={param.name}
          label={param.label}
          value={value}
          min={param.min}
          max={param.max}
          scale={param.scale}
          step={param.integer ? 1 : (param.max - param.min) / 100}
          onChange={change}
        />
      );
    }
    return (
      <span key={param.name} className="param">
        <span className="muted" aria-hidden="true">
          {param.label}
        </span>
        <NumberField label={param.label} value={value} min={param.min} max={param.max} whole={param.integer} onCommit={change} />
      </span>
    );
  });
}
