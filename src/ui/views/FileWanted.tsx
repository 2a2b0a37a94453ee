import { useRef, useState } from 'react';
import type { FileMark } from '../../data/fileMark';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { useExperiment } from '../../state/experimentStore';
import { giveFile } from '../../state/giveFile';
import type { Sentence } from '../../state/sentences';
import { Icon } from '../controls/Icon';
import { chosenFiles } from '../panels/imageFiles/givenFiles';
import { useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';

/** In the plane while the experiment waits for a file that its link only names: the button that takes it, and why another one is none. */
export function FileWanted({ mark }: { mark: FileMark }) {
  const word = useWords('ownFiles');
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const said = useSaid(refusal ? [refusal] : [])?.[0];
  const hasImages = useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id).gives === 'image');
  const take = async (files: readonly File[]) => {
    if (input.current) input.current.value = ''; // the same file may be chosen again
    const [file] = files;
    if (!file) return;
    const given = () => import('../images/giveImages').then(({ giveImages }) => giveImages(chosenFiles(files)));
    setRefusal(await (hasImages ? given() : giveFile(file)));
  };
  return (
    <div className="plane-empty file-wanted">
      <span>{word('needs', { name: mark.name, bytes: mark.size })}</span>
      <span className="muted">{word('stays')}</span>
      <input ref={input} type="file" hidden multiple={hasImages} onChange={(event) => void take([...(event.target.files ?? [])])} />
      <button type="button" className="edge" onClick={() => input.current?.click()}>
        <Icon name="upload" /> {word('load')}
      </button>
      {said && <p role="alert">{said}</p>}
    </div>
  );
}
