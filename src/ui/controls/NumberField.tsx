import { useState } from 'react';
import { useLanguage } from '../words/useLanguage';
import { parseNumber } from './parseNumber';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  readonly format?: (value: number) => string;
  readonly className?: string;
  readonly onCommit: (value: number) => void;
  readonly onFocus?: () => void;
}

/** A typed number: Enter or leaving takes it, Escape or nonsense puts the old one back, the arrow keys step. */
export function NumberField({
  label,
  value,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
  whole,
  format,
  className = '',
  onCommit,
  onFocus,
}: NumberFieldProps) {
  const { number } = useLanguage();
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (text: string | null) => {
    setDraft(null);
    if (text === null) return;
    const typed = parseNumber(text);
    if (!Number.isFinite(typed)) return;
    const kept = Math.min(max, Math.max(min, whole ? Math.round(typed) : typed));
    if (kept !== value) onCommit(kept);
  };
  const nudge = (direction: number) => {
    const stepSize = whole ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(value) || 0.1)) - 1);
    setDraft(null);
    onCommit(Math.min(max, Math.max(min, Number((value + direction * stepSize).toPrecision(6)))));
  };
  return (
    <input
      className={`number ${className}`}
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      data-taken={draft === null || undefined}
      value={draft ?? (format ?? number)(value)}
      onFocus={(event) => {
        event.target.select();
        onFocus?.();
      }}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => commit(draft)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(draft);
        else if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          setDraft(null);
        } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
          event.preventDefault();
          nudge(event.key === 'ArrowUp' ? 1 : -1);
        }
      }}
    />
  );
}
