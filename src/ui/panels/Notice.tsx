import type { ReactNode } from 'react';
import { Icon, type IconName } from '../controls/Icon';
import { useLanguage } from '../words/useLanguage';
import './Notices.css';

interface NoticeProps {
  readonly icon: IconName;
  /** Whether it may be folded away under another. */
  readonly isAside?: boolean;
  readonly children: ReactNode;
  readonly onClose?: () => void;
}

/** A sentence with the ways out of what it tells of. */
export function Notice({ icon, isAside = true, children, onClose }: NoticeProps) {
  const { word } = useLanguage();
  return (
    <div className="notice" data-aside={isAside || undefined}>
      <Icon name={icon} />
      <div className="text">{children}</div>
      {onClose && (
        <button type="button" className="icon" aria-label={word('notices.dismiss')} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
