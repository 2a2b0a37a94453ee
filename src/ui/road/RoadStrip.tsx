import { unitsOf } from '../../data/road/roadUnits';
import type { RunInfo } from '../../run/runInfo';
import { useRunner } from '../../state/runnerContext';
import { useLook } from '../inspect/useLook';
import { useLanguage, useWords } from '../words/useLanguage';
import { PaperTable } from './PaperTable';
import { roadLoopOf } from './roadLoop';
import { useCalmDrive } from './useRoadLoop';
import { bendClass, correctionAt, useRecording } from './wanted';

/** Worked numbers under the network: what each camera asks for and is answered; while it drives, its layers beside the paper's. */
export function RoadStrip({ info }: { info: RunInfo }) {
  const [{ tab }] = useLook('drive');
  return tab === 'train' ? <Cameras /> : <PaperTable info={info} />;
}

const names = { '-1': 'cameras.left', 0: 'cameras.middle', 1: 'cameras.right' } as const;

/** The label of every camera, as a sum that adds up as printed. */
function Cameras() {
  const word = useWords('drive');
  const { fixed, loss } = useLanguage();
  const loop = roadLoopOf(useRunner());
  const { shown } = useCalmDrive(loop);
  const { shift, ahead, hasSides, isCorrected } = useRecording();
  const { track } = loop;
  const cameras = hasSides ? ([-1, 0, 1] as const) : ([0] as const);
  const columns = ['shift', 'own', 'correction', 'wanted', 'network', 'error', 'loss'] as const;
  return (
    <section className="road-strip">
      <div className="row">
        <h2>{word(hasSides ? 'cameras.title' : 'cameras.one')}</h2>
        {hasSides && <span className="muted end">{word(isCorrected ? 'cameras.note' : 'cameras.uncorrected')}</span>}
      </div>
      <table className="cameras">
        <thead>
          <tr>
            <th scope="col">{word('cameras.camera')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {word(`cameras.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cameras.map((camera) => {
            const bend = shown?.view.bends[camera === 0 ? 0 : camera < 0 ? 1 : 2] ?? Number.NaN;
            const own = shown?.own ?? Number.NaN;
            const correction = shown && track && isCorrected ? correctionAt(track, shown.pose, camera * shift, ahead) : 0;
            const wanted = own + correction;
            const [ownText, wantedText] = [own, wanted].map((value) => Math.round(value * 1000));
            const error = unitsOf * (bend - wanted);
            return (
              <tr key={camera}>
                <th scope="row">{word(names[camera])}</th>
                <td>{word('metres', { metres: camera * shift, digits: 1 })}</td>
                <td>{fixed(own, 3)}</td>
                <td>{fixed(((wantedText ?? 0) - (ownText ?? 0)) / 1000, 3)}</td>
                <td className={bendClass(wanted)}>
                  <b>{fixed(wanted, 3)}</b>
                </td>
                <td className={bendClass(bend)}>
                  <b>{fixed(bend, 3)}</b>
                </td>
                <td>{fixed(bend - wanted, 4)}</td>
                <td>{loss(0.5 * error * error)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
