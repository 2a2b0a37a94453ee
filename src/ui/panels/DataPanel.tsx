import { useState } from 'react';
import { datasets } from '../../data/registry';
import { typing } from '../../data/typed';
import { entryOf } from '../../engine/spec';
import { settings } from '../../experiment/settings';
import { useShows } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Fold } from '../controls/Fold';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Lazily } from '../controls/Lazily';
import { useLanguage } from '../words/useLanguage';
import { DataControls } from './DataControls';
import './DataPanel.css';
import { drawingPart } from '../views/drawingPart';
import { useIsBlank } from '../views/drawingSides';
import { isTable } from '../views/graphPlan';
import { useShownExperiment } from '../views/useShownExperiment';
import { useShownForm } from '../views/useShownForm';
import { useShownRun } from '../views/useShownRun';
import { DatasetPicker } from './DatasetPicker';
import { ExampleGallery, ScalingNote, TableAxes } from './formParts';
import { TaskLine } from './TaskLine';

export function DataPanel() {
  const { word } = useLanguage();
  const showsDataset = useShows('dataset');
  const info = useShownRun();
  const form = useShownForm();
  const entry = useShownExperiment(({ dataset }) => entryOf(datasets, dataset.id));
  const isTyped = entry.typed !== undefined;
  const hasPixels = entry.gives === 'image' || entry.measures !== undefined;
  return (
    <section className="data" data-measures={(form === 'points' && hasPixels) || undefined} aria-label={word('data.title')}>
      <div className="region-head">
        <h2>{word('data.title')}</h2>
        <HowMade />
      </div>
      {showsDataset && <DatasetPicker />}
      <TaskLine />
      {showsDataset && isTyped && <Lazily load={typedForm} words="made" props={{}} meanwhile={<p className="typed" />} />}
      {showsDataset && entry.own === 'drawings' && <Lazily load={classList} words="drawings" props={{}} />}
      {showsDataset && hasPixels && !entry.own && (
        <Lazily load={measuresCheck} words="made" props={{}} meanwhile={<p className="check" />} />
      )}
      {info && isTable(info) && <TableAxes info={info} />}
      <DataControls />
      {info && showsDataset && isTable(info) && <ScalingNote info={info} />}
      {info?.images && info.classes.length > 0 && <ExampleGallery info={info} />}
      {showsDataset && <Actions hasTable={form === 'points'} />}
    </section>
  );
}

/** It checks what is typed at every letter, so what reads that comes with it. */
const typedForm = async () => {
  await typing.load();
  return import('./TypedForm');
};

const classList = () => import('./drawings/ClassList');

const measuresCheck = () => import('./MeasuresCheck');

const madeControls = () => import('./MadeControls');

/** What is done to the examples before they are trained on: in the head, where it takes no row from the data. */
function HowMade() {
  const { word } = useLanguage();
  const changed = useShownExperiment(
    ({ flippedPercent, outlierPercent, balancePercent, order, shuffle }) =>
      [flippedPercent, outlierPercent, balancePercent].filter((percent) => percent > 0).length +
      Number(order !== settings.order.default) +
      Number(shuffle !== settings.shuffle.default),
  );
  const shown = [useShows('noise'), useShows('split'), useShows('more')];
  if (!shown.includes(true)) return null;
  return (
    <Fold
      label={word('data.made')}
      title={word('data.made')}
      summary={
        <>
          <Icon name="more" />
          {changed > 0 && <span className="changed">{word('training.changed', { settings: changed })}</span>}
        </>
      }
      opens="down"
    >
      {() => <Lazily load={madeControls} words="made" props={{}} />}
    </Fold>
  );
}

const downloadDialog = () => import('./DownloadDialog');

/** @param hasTable whether its examples are rows that a table can hold */
function Actions({ hasTable }: { hasTable: boolean }) {
  const { part, word } = useLanguage();
  const [isFailed, setFailed] = useState(false);
  const [isDownloading, setDownloading] = useState(false);
  const end = (isMissing: boolean) => () => setFailed(isMissing);
  const draw = () =>
    Promise.all([drawingPart.load(), part('drawing')])
      .then(() => drawingPart.loaded.startDrawing(info))
      .then(end(false), end(true));
  const isDrawing = useView((state) => state.drawing !== null);
  const isBlank = useIsBlank();
  const info = useRun((state) => state.info); // a file keeps the names of the data
  return (
    <div className="actions">
      <button type="button" aria-pressed={isDrawing} onClick={draw} title={word('data.drawTitle')}>
        <Icon name="pencil" /> {word('data.draw')}
      </button>
      <button type="button" onClick={() => useView.setState({ isCsvOpen: true })} title={word('data.csvTitle')}>
        <Icon name="upload" /> {word('data.csv')}
      </button>
      {hasTable && (
        <IconButton icon="download" label={word('data.download')} disabled={!info || isBlank} onClick={() => setDownloading(true)} />
      )}
      {isDownloading && info && (
        <Lazily load={downloadDialog} words="download" props={{ info, onClose: () => setDownloading(false) }} place="over-page" />
      )}
      {isFailed && <p role="alert">{word('part.notFetched')}</p>}
    </div>
  );
}
