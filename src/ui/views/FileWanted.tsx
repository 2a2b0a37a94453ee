import { useRef, useState } from 'react';
import type { FileMark } from '../../data/fileMark';
import { giveFile } from '../../state/giveFile';
import type { Sentence } from '../../state/sentences';
import { Icon } from '../controls/Icon';
import { useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';

/** In the plane while the experiment waits for a file that its link only names: the button that takes it, and why another one is none. */
export function FileWanted({ mark }: { mark: FileMark }) {
  const word = useWords('ownFiles');
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const said = useSaid(refusal ? [refusal] : [])?.[0];
  const take = async (file: File | undefined) => {
    if (input.current) input.current.value = ''; // the same file may be chosen again
    if (file) setRefusal(await giveFile(file));
  };
  return (
    <div className="plane-empty file-wanted">
      <span>{word('needs', { name: mark.name, bytes: mark.size })}</span>
      <span className="muted">{word('stays')}</span>
      <input ref={input} type="file" hidden onChange={(event) => void take(event.target.files?.[0])} />
      <button type="button" className="edge" onClick={() => input.current?.click()}>
        <Icon name="upload" /> {word('load')}
      </button>
      {said && <p role="alert">{said}</p>}
    </div>
  );
}
