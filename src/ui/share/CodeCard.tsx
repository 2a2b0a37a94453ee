import { useMemo } from 'react';
import { audienceLink } from '../../state/address';
import { useExperiment } from '../../state/experimentStore';
import { toggleCode } from '../../state/presentation';
import { IconButton } from '../controls/IconButton';
import { useWords } from '../words/useLanguage';
import { codeOfLink, mostBytes, pathOfCode, quietZone } from './codeOfLink';
import './CodeCard.css';

/** The link of what is on the page, for the cameras of a lecture hall: always dark on light, as readers expect it. */
export default function CodeCard() {
  const word = useWords('code');
  const experiment = useExperiment((state) => state.experiment);
  const link = audienceLink(experiment);
  const code = useMemo(() => (link === null ? null : codeOfLink(link)), [link]);
  const side = (code?.size ?? 0) + 2 * quietZone;
  return (
    <aside className="code-card" aria-label={word('caption')}>
      {code && (
        <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={word('picture')}>
          <path d={pathOfCode(code)} />
        </svg>
      )}
      <p role={code ? undefined : 'status'}>
        {code ? word('caption') : link === null ? word('noAddress') : word('tooLong', { length: link.length, most: mostBytes })}
      </p>
      <IconButton icon="close" label={word('close')} onClick={toggleCode} />
    </aside>
  );
}
