import type { Choice } from '../../engine/spec';
import { plainText } from '../format';
import type { NamedParam } from '../words/entryWords';
import { Fold } from './Fold';
import { Icon } from './Icon';
import { ParamFields } from './ParamFields';

interface MoreParamsProps {
  readonly label: string;
  readonly params: readonly NamedParam[];
  readonly choice: Choice;
  readonly onChange: (name: string, value: number) => void;
}

/** Several parameters folded behind their values: β₁ 0.9, β₂ 0.999. */
export function MoreParams({ label, params, choice, onChange }: MoreParamsProps) {
  const values = params.slice(0, 2).map((param) => `${param.label} ${plainText(choice.params[param.name] ?? param.default)}`);
  return (
    <Fold label={`Parameters of ${label}: ${values.join(', ')}`} summary={values.join(', ')} opens="up">
      <ParamFields params={params} choice={choice} onChange={onChange} />
    </Fold>
  );
}

interface LayerParamsProps extends MoreParamsProps {
  /** Absent: the layer is removed elsewhere. */
  readonly onRemove?: () => void;
}

/** A layer's parameters and its removal behind three dots, or behind its kernel's size; the title names what is not at its default. */
export function LayerParams({ label, params, choice, onChange, onRemove }: LayerParamsProps) {
  const given = (param: NamedParam) => choice.params[param.name] ?? param.default;
  const changed = params.filter((param) => given(param) !== param.default);
  const title = changed.map((param) => (param.flag ? param.label : `${param.label} ${plainText(given(param))}`)).join(', ');
  const kernel = choice.params.kernelSize;
  return (
    <Fold
      label={`Parameters of ${label}`}
      title={title === '' ? `Parameters of ${label}` : title}
      summary={
        <>
          {kernel === undefined ? <Icon name="more" /> : `${kernel}×${kernel}`}
          {kernel === undefined && changed.length > 0 && <span className="dot" />}
        </>
      }
      opens="down"
    >
      <ParamFields params={params} choice={choice} onChange={onChange} />
      {onRemove && (
        <button type="button" aria-label={`Remove ${label}`} onClick={onRemove}>
          <Icon name="close" /> Remove
        </button>
      )}
    </Fold>
  );
}
