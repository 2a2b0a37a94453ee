import type { ReactNode } from 'react';
import { Icon, type IconName } from '../controls/Icon';
import { useLanguage } from '../words/useLanguage';
import './Notices.css';

/** A sentence with the ways out of what it tells of. */
export function Notice({ icon, children, onClose }: { icon: IconName; children: ReactNode; onClose?: () => void }) {
  const { word } = useLanguage();
  return (
    <div className="notice">
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
