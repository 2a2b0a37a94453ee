import type { ReactNode } from 'react';
import type { StageId } from '../../experiment/stages';
import { setStage } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { useWords } from '../words/useLanguage';

interface StageHeadProps {
  readonly id: StageId;
  /** One line: what is seen. */
  readonly detail?: ReactNode;
  /** What changes how it is looked at. */
  readonly children?: ReactNode;
}

/** The first line of a stage, with the way out. */
export function StageHead({ id, detail, children }: StageHeadProps) {
  const word = useWords('inspectStrip');
  return (
    <div className="stage-head">
      <h2>{word(`stage.${id}`)}</h2>
      {detail && <p className="muted">{detail}</p>}
      <span className="stage-tools">
        {children}
        <button type="button" title={word('backToOneTitle')} onClick={() => setStage('none')}>
          <Icon name="close" />
          {word('backToOne')}
        </button>
      </span>
    </div>
  );
}
