import { useState } from 'react';
import { Icon } from '../controls/Icon';
import { copyText } from '../panels/copyText';
import { useWords } from '../words/useLanguage';

interface OpenRefusedProps {
  readonly link: string;
  readonly onClose: () => void;
}

/** The whole page could not be opened from here: why, and its link to be copied. */
export default function OpenRefused({ link, onClose }: OpenRefusedProps) {
  const word = useWords('openRefused');
  const [outcome, setOutcome] = useState<'copy' | 'copied' | 'mark'>('copy');
  return (
    <div className="open-refused" role="status">
      <p>{word('text')}</p>
      <button type="button" className="icon" aria-label={word('close')} onClick={onClose}>
        <Icon name="close" />
      </button>
      <input readOnly aria-label={word('link')} value={link} onFocus={(event) => event.currentTarget.select()} />
      <button type="button" className="edge" onClick={() => void copyText(link).then((works) => setOutcome(works ? 'copied' : 'mark'))}>
        {word(outcome)}
      </button>
    </div>
  );
}
