export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: string) => void;
  /** Shows the label above; otherwise it is only the accessible name. */
  readonly showLabel?: boolean;
  readonly title?: string;
  readonly disabled?: boolean;
}

export function Select({ label, value, options, onChange, showLabel, title, disabled }: SelectProps) {
  const select = (
    <select aria-label={label} title={title} value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
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
