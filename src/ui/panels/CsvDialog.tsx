import { useCallback, useMemo, useState } from 'react';
import { csvReader } from '../../data/csv';
import { isPlainText, type LetterFile, readLetters } from '../../data/letterFile/readLetters';
import { readDrawings } from '../../data/ownImages/drawings';
import { isDrawings } from '../../data/ownImages/marks';
import { datasets } from '../../data/registry';
import { type ColumnChoice, type PartialChoices, tableLimits } from '../../data/tableFile/choices';
import { decodeText, encodingOf } from '../../data/tableFile/decodeText';
import { isOldSpreadsheet, isPacked } from '../../data/tableFile/spreadsheet/packed';
import { entryOf } from '../../engine/spec';
import { limits } from '../../experiment/limits';
import { fitsLink } from '../../experiment/ownFile';
import { useExperiment } from '../../state/experimentStore';
import { loadTable } from '../../state/loadTable';
import { isDescent, openDescent } from '../../state/openDescent';
import { useRunner } from '../../state/runnerContext';
import type { TableFile } from '../../state/tableFiles';
import { useView } from '../../state/viewStore';
import type { PictureFile } from '../../worker/pictureProtocol';
import { Dialog } from '../controls/Dialog';
import { Lazily } from '../controls/Lazily';
import { useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import './CsvDialog.css';
import { isSavedText } from '../images/giveImages';
import { areImages } from './imageFiles/givenFiles';
import { Columns } from './tableFile/Columns';
import { HowRead } from './tableFile/HowRead';
import { LettersOffer } from './tableFile/LettersOffer';
import { Preview, SeriesPreview } from './tableFile/Preview';
import { Rows } from './tableFile/Rows';
import { type Given, mostShownBytes, Source } from './tableFile/Source';
import { useReading } from './tableFile/useReading';

const close = () => useView.setState({ isCsvOpen: false });

/** Takes a table over: the experiment keeps the numbers that were read, nothing else. */
async function accept(file: TableFile, name: string): Promise<void> {
  const csv = await file.kept();
  if (csv !== null) acceptText(csv, name);
}

/** Loads a file or pasted text, shows how it was read, and changes nothing until it is accepted. */
export default function CsvDialog() {
  const isOpen = useView((state) => state.isCsvOpen);
  const word = useWords('csv');
  return (
    <Dialog title={word('title')} description={word('description')} isOpen={isOpen} onClose={close}>
      <Loader />
    </Dialog>
  );
}

/** By so many it is seen what a file is. */
const firstBytes = 10_000;

const nothing: Given = { source: null, text: '', file: null, letters: null, refusal: null };

/** Letters of a text that is not too long to be kept. */
const lettersOf = (source: Uint8Array | string): LetterFile | null => {
  if (source.length > limits.csv || (typeof source !== 'string' && isPacked(source))) return null;
  const letters = readLetters(source);
  return letters.text.trim() === '' ? null : letters;
};

const imagesReport = () => import('./imageFiles/ImagesReport');

/** Images are taken over as a table is. */
function acceptText(text: string, name: string): void {
  loadTable(text, name);
  if (!fitsLink(text)) useExperiment.setState({ notes: [{ key: 'note.fileNotInLink', values: {} }] });
  close();
}
const noChoices: PartialChoices = {};

/** Numbers in rows are images or a table as one likes. */
const mayBeTable = (files: readonly PictureFile[]) => files.length === 1 && /\.(csv|tsv|txt)$/i.test(files[0]?.path ?? '');

function Loader() {
  const word = useWords('csv');
  const runner = useRunner();
  const [given, setGiven] = useState(nothing);
  const [choices, setChoices] = useState(noChoices);
  // who looks at a series and gives a table with dates has another series
  const isOfSeries = useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id).gives === 'sequence');
  const asked = useMemo(
    (): PartialChoices => ({ seriesGuess: isOfSeries ? 'wherePossible' : 'ofTimesAlone', ...choices }),
    [isOfSeries, choices],
  );
  const { file, reading, progress, isUnreadable } = useReading(given.source, asked);
  const problem = useSaid(reading?.problem ? [reading.problem] : [])?.[0];

  const take = (next: Given) => {
    setGiven(next);
    setChoices(noChoices);
  };
  const [images, setImages] = useState<readonly PictureFile[] | null>(null);
  const takeFiles = async (files: readonly PictureFile[]) => {
    const [first] = files;
    if (!first) return;
    if (files.length === 1 && first.content instanceof File && isDescent(first.content)) {
      close();
      return openDescent(runner, first.content);
    }
    if (await isSavedText(first.content).catch(() => false)) {
      await csvReader.load();
      const text = await first.content.text();
      if (isDrawings(text) && !readDrawings(text)) {
        setImages(null);
        return take({ ...nothing, refusal: word('drawingsDamaged', { file: first.path }) });
      }
      return acceptText(text, first.path.replace(/\.csv$/, ''));
    }
    if (await areImages(files).catch(() => false)) {
      await csvReader.load();
      setGiven(nothing);
      setImages(files);
      return;
    }
    await takeFile(first.content as File);
  };
  const takeFile = async (file: File) => {
    setImages(null);
    const refused = (refusal: string) => take({ ...nothing, refusal });
    if (file.size === 0) return refused(word('emptyFile', { file: file.name }));
    if (file.size > tableLimits.bytes) return refused(word('tooLarge', { file: file.name, bytes: file.size, most: tableLimits.bytes }));
    try {
      const bytes = new Uint8Array(await (file.size > limits.csv ? file.slice(0, firstBytes) : file).arrayBuffer());
      if (!isPacked(bytes) && !isOldSpreadsheet(bytes) && !isPlainText(bytes)) return refused(word('notText', { file: file.name }));
      const text = file.size > mostShownBytes || isPacked(bytes) ? '' : decodeText(bytes, encodingOf(bytes));
      take({ source: file, text, file: file.name, letters: file.size > limits.csv ? null : lettersOf(bytes), refusal: null });
    } catch {
      refused(word('unreadable', { file: file.name }));
    }
  };
  const takeText = (text: string) => {
    setImages(null);
    take({
      ...nothing,
      source: text.trim() === '' ? null : text,
      text: text.length > mostShownBytes ? '' : text,
      letters: lettersOf(text),
    });
  };

  // what parts the text differently makes other columns
  const choose = useCallback((patch: PartialChoices) => {
    const isParting = ['encoding', 'separator', 'heading', 'sheet'].some((key) => key in patch);
    setChoices((before) => ({ ...before, ...patch, ...(isParting ? { columns: {} } : {}) }));
  }, []);
  const chooseColumn = useCallback((column: number, patch: Partial<ColumnChoice>) => {
    setChoices((before) => {
      // there is one target, and one column of parts: whatever was it before is guessed anew
      const others = Object.entries(before.columns ?? {}).map(([i, { role, ...rest }]) => {
        const isReplaced = (patch.role === 'target' || patch.role === 'parts') && role === patch.role;
        return [i, isReplaced || role === undefined ? rest : { ...rest, role }] as const;
      });
      const columns: Record<number, Partial<ColumnChoice>> = Object.fromEntries(others);
      columns[column] = { ...columns[column], ...patch };
      return { ...before, columns };
    });
  }, []);

  const chooseTargets = useCallback((targets: readonly number[]) => {
    setChoices((before) => {
      const chosen = targets.map((i) => [i, { ...before.columns?.[i], role: 'target' as const, kind: 'number' as const }]);
      return { ...before, columns: { ...before.columns, ...Object.fromEntries(chosen) } };
    });
  }, []);

  const isReady = progress === null && Boolean(reading?.table ?? reading?.series);
  return (
    <>
      <Source given={given} onFiles={takeFiles} onText={takeText} />
      {given.refusal && <p role="alert">{given.refusal}</p>}
      {isUnreadable && <p role="alert">{word('unreadable', { file: given.file ?? '' })}</p>}
      {progress !== null && (
        <div className="row">
          <progress aria-label={word('reading')} max={1} value={progress} />
          <button type="button" className="edge" onClick={() => take(nothing)}>
            {word('stop')}
          </button>
        </div>
      )}
      {reading && (
        <div className="csv-report">
          <HowRead reading={reading} isPasted={given.file === null} choose={choose} />
          {reading.columns.length > 0 && <Columns reading={reading} choose={chooseColumn} chooseTargets={chooseTargets} />}
          <section className="csv-result" aria-label={word('result')}>
            <h3>{word('result')}</h3>
            {problem && <p role="alert">{problem}</p>}
            <Rows reading={reading} leftOut={() => file?.leftOut()} choose={choose}>
              {reading.table && <Preview table={reading.table} />}
              {reading.series && <SeriesPreview series={reading.series} />}
            </Rows>
          </section>
        </div>
      )}
      {given.letters && !images && <LettersOffer letters={given.letters} onUse={(kept) => acceptText(kept, given.file ?? '')} />}
      {images ? (
        <Lazily
          load={imagesReport}
          words="ownImages"
          props={{
            files: images,
            onTable: mayBeTable(images) ? () => void takeFile(images[0]?.content as File) : null,
            onAccept: acceptText,
            onCancel: close,
          }}
        />
      ) : (
        <div className="row csv-end">
          <button type="button" className="edge end" onClick={close}>
            {word('cancel')}
          </button>
          <button type="button" className="primary" disabled={!isReady} onClick={() => file && void accept(file, given.file ?? '')}>
            {word('accept')}
          </button>
        </div>
      )}
    </>
  );
}
