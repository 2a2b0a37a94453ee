import type { ReactNode } from 'react';
import { Formula } from './Formula';
import './ChoiceRow.css';

interface ChoiceRowProps {
  readonly label: string;
  readonly mathml: string | undefined;
  readonly isChosen: boolean;
  readonly onPress: () => void;
  /** The row is reached by the keys too; otherwise the control beside it is. */
  readonly isTabbed?: boolean;
  readonly children?: ReactNode;
}

/** A choice with its formula, to be pressed while what it belongs to keeps the focus, and with it the sheet that it stands in. */
export const ChoiceRow = ({ label, mathml, isChosen, onPress, isTabbed = true, children }: ChoiceRowProps) => (
  <button
    type="button"
    className="choice-row"
    tabIndex={isTabbed ? undefined : -1}
    aria-pressed={isChosen}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    {label}
    <Formula mathml={mathml} />
    {children}
  </button>
);
