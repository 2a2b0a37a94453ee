import type { Choice } from '../../engine/spec';
import type { NamedParam } from '../words/entryWords';
import { useLanguage } from '../words/useLanguage';
import { Fold } from './Fold';
import { ParamFields } from './ParamFields';

interface MoreParamsProps {
  readonly label: string;
  readonly params: readonly NamedParam[];
  readonly choice: Choice;
  readonly onChange: (name: string, value: number) => void;
}

/** Several parameters folded behind their values: β₁ 0.9, β₂ 0.999. */
export function MoreParams({ label, params, choice, onChange }: MoreParamsProps) {
  const { number, word } = useLanguage();
  const values = params
    .slice(0, 2)
    .map((param) => `${param.label} ${number(choice.params[param.name] ?? param.default)}`)
    .join(', ');
  const summary = (
    <span className="values" title={values}>
      {values}
    </span>
  );
  return (
    <Fold label={word('params.values', { label, values })} summary={summary} opens="up">
      <ParamFields params={params} choice={choice} onChange={onChange} />
    </Fold>
  );
}
