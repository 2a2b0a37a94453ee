import { type ReactNode, useId } from 'react';
import { useLanguage } from '../words/useLanguage';
import { NumberField } from './NumberField';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Smallest change; 1 means whole numbers. */
  readonly step?: number;
  /** Rates are set by their order of magnitude. */
  readonly scale?: 'linear' | 'log';
  /** Shows a field beside it in which the value can be typed; otherwise the value stands above. */
  readonly typed?: boolean;
  readonly format?: (value: number) => string;
  readonly onChange: (value: number) => void;
  /** It was pressed with Shift: what that begins has the pointer from then on. */
  readonly onShiftPress?: (range: HTMLInputElement) => void;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
  /** From here on the track is hatched, and why stands beside the label. */
  readonly limit?: { readonly value: number; readonly text: string };
  /** Where room is scarce the field in which it is typed is enough. */
  readonly yields?: boolean;
  /** Where it sets a setting, that one's name: by it others find the track. */
  readonly setting?: string;
  /** Lies over the track. */
  readonly children?: ReactNode;
}

const positions = 1000;

/** A native range input, linear or logarithmic, with its value in words. */
export function Slider({
  label,
  value,
  min,
  max,
  step,
  scale = 'linear',
  typed,
  format: given,
  onChange,
  onShiftPress,
  hideLabel,
  disabled,
  yields,
  limit,
  setting,
  children,
}: SliderProps) {
  const { number, word } = useLanguage();
  const format = given ?? number;
  const id = useId();
  const isLog = scale === 'log';
  // a log scale cannot begin at zero: its first place stands for zero where zero is allowed
  const lowest = isLog && min <= 0 ? max / 1e6 : min;
  const toPosition = (v: number) => (isLog ? (v < lowest ? 0 : (positions * Math.log(v / lowest)) / Math.log(max / lowest)) : v);
  const toValue = (position: number) => {
    if (!isLog) return position;
    if (position === 0) return min;
    return Number((lowest * (max / lowest) ** (position / positions)).toPrecision(2));
  };
  const [from, to] = isLog ? [0, positions] : [min, max];
  const position = toPosition(value);
  const share = (place: number) => `${Math.min(100, Math.max(0, (100 * (place - from)) / (to - from)))}%`;
  const range = (
    <input
      id={id}
      type="range"
      disabled={disabled}
      min={from}
      max={to}
      step={isLog ? 1 : (step ?? 'any')}
      value={position}
      aria-valuetext={format(value)}
      data-limited={limit ? true : undefined}
      style={{ '--fill': share(position), '--limit': limit && share(toPosition(limit.value)) } as React.CSSProperties}
      onPointerDown={(event) => {
        if (!event.shiftKey || !onShiftPress) return;
        event.preventDefault();
        onShiftPress(event.currentTarget);
      }}
      onChange={(event) => onChange(toValue(Number(event.target.value)))}
    />
  );
  return (
    <div className="field" data-yields={yields || undefined} data-setting={setting}>
      <div className={hideLabel ? 'hidden' : 'head'}>
        <label htmlFor={id}>{label}</label>
        {!typed && <output htmlFor={id}>{format(value)}</output>}
        {limit && <span className="muted">{limit.text}</span>}
      </div>
      {typed ? (
        <div className="row">
          {range}
          <NumberField label={word('slider.typed', { label })} value={value} min={min} max={max} whole={step === 1} onCommit={onChange} />
        </div>
      ) : (
        range
      )}
      {children}
    </div>
  );
}
