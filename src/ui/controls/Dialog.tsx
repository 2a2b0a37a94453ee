import * as Radix from '@radix-ui/react-dialog';
import { type ReactNode, useEffect } from 'react';
import { coverPage } from '../../state/responses';
import './Dialog.css';
import { useLanguage } from '../words/useLanguage';
import { Icon } from './Icon';

interface DialogProps {
  readonly title: string;
  readonly description: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: focus stays inside, Escape closes, focus goes back to where it came from. */
export function Dialog({ title, description, isOpen, onClose, children }: DialogProps) {
  const { word } = useLanguage();
  useEffect(() => (isOpen ? coverPage() : undefined), [isOpen]);
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        {/* Radix's own ground writes a style element into the page, which a strict policy forbids */}
        <div className="dialog-ground" />
        <Radix.Content className="dialog">
          <div className="row">
            <Radix.Title>{title}</Radix.Title>
            <Radix.Close className="icon end" aria-label={word('dialog.close')}>
              <Icon name="close" />
            </Radix.Close>
          </div>
          <Radix.Description className="muted">{description}</Radix.Description>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
