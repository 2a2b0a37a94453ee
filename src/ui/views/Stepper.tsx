import type { SizeName } from '../../experiment/layerKinds';
import { Icon } from '../controls/Icon';
import { useLanguage } from '../words/useLanguage';

interface StepperProps {
  /** What the layer is called. */
  readonly name: string;
  readonly size: SizeName;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** One unit less, how many, one more. It stops at one: what removes a layer stands in its menu, not where the finger already is. */
export function Stepper({ name, size, value, most, onChange }: StepperProps) {
  const { count, size: sizeOf, word } = useLanguage();
  const { label, one } = sizeOf(size);
  return (
    <span className="stepper">
      <button
        type="button"
        className="step"
        aria-label={word('layer.less', { size: one, name })}
        title={word('layer.lessTitle', { size: one })}
        disabled={value <= 1}
        onClick={() => onChange(value - 1)}
      >
        <Icon name="minus" />
      </button>
      <output aria-label={word('layer.size', { size: label, name })}>{count(value)}</output>
      <button
        type="button"
        className="step"
        aria-label={word('layer.more', { size: one, name })}
        title={word('layer.moreTitle', { size: one })}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      >
        <Icon name="plus" />
      </button>
    </span>
  );
}
