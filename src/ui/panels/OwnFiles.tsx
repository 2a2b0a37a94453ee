import { useEffect } from 'react';
import { csvReader } from '../../data/csv';
import { useExperiment } from '../../state/experimentStore';
import { chooseFile, fileIdOf, forgetFile, readList, useOwnFiles } from '../../state/ownFiles';
import { IconButton } from '../controls/IconButton';
import { useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import './OwnFiles.css';

/** The files that were loaded on this browser, each a press away, with a way to forget it. */
export default function OwnFiles() {
  const word = useWords('ownFiles');
  const { files, problem } = useOwnFiles();
  const said = useSaid(problem ? [problem] : [])?.[0];
  const chosen = useExperiment(({ experiment }) => (experiment.csv === '' || !csvReader.isLoaded ? null : fileIdOf(experiment.csv)));
  useEffect(() => {
    const read = () => void readList();
    read();
    addEventListener('focus', read); // another tab may have loaded one
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <>
      {files && files.length > 0 && (
        <ul className="own-files" aria-label={word('kept')}>
          {files.map((file) => {
            const name = file.name || word('unnamed');
            return (
              <li key={file.id}>
                <button
                  type="button"
                  className="own-file"
                  aria-label={word('use', { name })}
                  aria-pressed={file.id === chosen}
                  title={name}
                  onClick={() => void chooseFile(file)}
                >
                  <span className="name">{name}</span>
                  <span className="count">{word('size', { bytes: file.size })}</span>
                </button>
                <IconButton icon="close" label={word('forget', { name })} onClick={() => void forgetFile(file.id)} />
              </li>
            );
          })}
        </ul>
      )}
      {said && (
        <p className="own-files-problem" role="status">
          {said}
        </p>
      )}
    </>
  );
}
