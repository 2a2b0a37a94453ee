import { type ComponentType, useEffect, useRef, useState } from 'react';
import { Formula } from '../formulas/Formula';

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: string) => void;
  /** Shows the label above; otherwise it is only the accessible name. */
  readonly showLabel?: boolean;
  readonly title?: string;
  readonly disabled?: boolean;
  /** What the options compute, by their values: beside their words where the browser lets the page draw its menu. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** What stands beside the formula. */
  readonly Sketch?: ComponentType<{ readonly id: string }>;
}

/** Elsewhere the system draws the menu, in words alone. */
export const canDraw = globalThis.CSS?.supports?.('appearance', 'base-select');

export function Select({ label, value, options, onChange, showLabel, title, disabled, formulas, Sketch }: SelectProps) {
  const menu = useRef<HTMLSelectElement>(null);
  const [drawn, setDrawn] = useState<typeof formulas>();
  // while it has the focus it may be open, and Chromium does not survive that another draws an open menu
  const isLate = canDraw && formulas !== drawn;
  useEffect(() => {
    if (isLate && document.activeElement !== menu.current) setDrawn(formulas);
  });
  const select = (
    <select
      ref={menu}
      className={drawn && 'ours'}
      aria-label={label}
      title={title}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => isLate && setDrawn(formulas)}
    >
      {drawn && (
        // what the closed one shows: the word alone
        <button type="button" tabIndex={-1} aria-hidden="true">
          {options.find((option) => option.value === value)?.label}
        </button>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled} aria-label={drawn && option.label}>
          {option.label}
          {drawn && <Formula mathml={drawn[option.value]} />}
          {drawn && Sketch && <Sketch id={option.value} />}
        </option>
      ))}
    </select>
  );
  if (!showLabel) return select;
  return (
    <div className="field">
      <span className="head" aria-hidden="true">
        {label}
      </span>
      {select}
    </div>
  );
}

/** The entries of a registry as options. */
export const optionsOf = (entries: readonly { readonly id: string; readonly label: string }[]) =>
  entries.map(({ id, label }) => ({ value: id, label }));
