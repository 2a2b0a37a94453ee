import { Figure } from '../../figure/Figure';
import { useWords } from '../../words/useLanguage';
import { ShowSheet } from './ShowSheet';

interface NotThisSheetProps {
  readonly why: string;
  /** What makes it fit. */
  readonly way?: { readonly label: string; readonly go: () => void };
}

const nothing = () => null;

/** A sheet that has nothing to show of this unit: why, and what leads on. */
export function NotThisSheet({ why, way }: NotThisSheetProps) {
  const title = useWords('inspectStrip');
  return (
    <Figure name="workbench" title={title('panel.workbench')} explanation={why} tools={<ShowSheet />} numbers={nothing}>
      {way && (
        <p>
          <button type="button" className="edge" onClick={way.go}>
            {way.label}
          </button>
        </p>
      )}
    </Figure>
  );
}
