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

/** Several parameters folded behind their values: β₁ 0.9, β₂ 0.999. */
export function MoreParams({ label, params, choice, onChange }: MoreParamsProps) {
  const values = params.slice(0, 2).map((param) => `${param.label} ${plainText(choice.params[param.name] ?? param.default)}`);
  return (
    <details className="more-params">
      <summary aria-label={`Parameters of ${label}: ${values.join(', ')}`}>{values.join(', ')}</summary>
      <div className="fold">
        <ParamFields params={params} choice={choice} onChange={onChange} />
      </div>
    </details>
  );
}
