import type { Choice } from '../../engine/spec';
import type { NamedParam } from '../words/entryWords';
import { useLanguage } from '../words/useLanguage';
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
  const { number, word } = useLanguage();
  const values = params.slice(0, 2).map((param) => `${param.label} ${number(choice.params[param.name] ?? param.default)}`);
  return (
    <Fold label={word('params.values', { label, values: values.join(', ') })} summary={values.join(', ')} opens="up">
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
  const { number, word } = useLanguage();
  const given = (param: NamedParam) => choice.params[param.name] ?? param.default;
  const changed = params.filter((param) => given(param) !== param.default);
  const title = changed.map((param) => (param.flag ? param.label : `${param.label} ${number(given(param))}`)).join(', ');
  const kernel = choice.params.kernelSize;
  return (
    <Fold
      label={word('params.of', { label })}
      title={title === '' ? word('params.of', { label }) : title}
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
        <button type="button" aria-label={word('params.removeNamed', { label })} onClick={onRemove}>
          <Icon name="close" /> {word('params.remove')}
        </button>
      )}
    </Fold>
  );
}
