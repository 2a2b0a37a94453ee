import { useEffect, useRef } from 'react';
import type { Choice, ParamSpec } from '../../engine/spec';
import { plainText } from '../format';
import './MoreParams.css';
import { ParamFields } from './ParamFields';

interface MoreParamsProps {
  readonly label: string;
  readonly params: readonly ParamSpec[];
  readonly choice: Choice;
  readonly onChange: (name: string, value: number) => void;
}

/** Several parameters folded behind their values: β₁ 0.9, β₂ 0.999. Escape and a press elsewhere fold them again. */
export function MoreParams({ label, params, choice, onChange }: MoreParamsProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const pressed = (event: PointerEvent) => {
      if (fold.current && !fold.current.contains(event.target as Node)) fold.current.open = false;
    };
    addEventListener('pointerdown', pressed);
    return () => removeEventListener('pointerdown', pressed);
  }, []);
  const values = params.slice(0, 2).map((param) => `${param.label} ${plainText(choice.params[param.name] ?? param.default)}`);
  return (
    <details
      className="more-params"
      ref={fold}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.stopPropagation();
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={`Parameters of ${label}: ${values.join(', ')}`}>{values.join(', ')}</summary>
      <div className="fold">
        <ParamFields params={params} choice={choice} onChange={onChange} />
      </div>
    </details>
  );
}
