import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './Icon';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'aria-label' | 'children'> {
  readonly icon: IconName;
  /** Read aloud, and told under the pointer where there is no title. */
  readonly label: string;
}

/** A sign to press, with its name. @param className beside `icon`: `edge` for a border, `end` for the end of its row */
export const IconButton = ({ icon, label, title = label, className = '', ...rest }: IconButtonProps) => (
  <button type="button" className={`icon ${className}`} aria-label={label} title={title} {...rest}>
    <Icon name={icon} />
  </button>
);
