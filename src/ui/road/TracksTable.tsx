import { useMemo } from 'react';
import { centreLine } from '../../data/road/centreLine';
import type { TrackSpec } from '../../data/road/trackSpec';
import type { DrivenTrack } from '../../jobs/driving';
import type { RunInfo } from '../../run/runInfo';
import { useRunner } from '../../state/runnerContext';
import { Check } from '../controls/Check';
import { useLook } from '../inspect/useLook';
import { useCalmRun } from '../views/useCalmRun';
import { useShownExperiment } from '../views/useShownExperiment';
import { useLanguage, useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import { cancelDriven, driveAll, drivenOn, drivenRows, useDriven, useShownDriven } from './drivenTracks';
import { useRecording } from './wanted';

const lengths = new WeakMap<object, number>();

function lengthOf({ points }: TrackSpec): number {
  const known = lengths.get(points) ?? centreLine(points).length;
  lengths.set(points, known);
  return known;
}

/** A lap of every track: how much of it no hand was needed. A press on a row drives there. */
export function TracksTable({ info }: { info: RunInfo }) {
  const word = useWords('drive');
  const { share: inPercent } = useLanguage();
  const runner = useRunner();
  const [look, change] = useLook('drive');
  const { underWay, share, problem } = useDriven();
  const { here, without } = useShownDriven(info);
  const { epoch, step } = useCalmRun();
  const params = useShownExperiment(({ dataset }) => dataset.params);
  const { hasSides } = useRecording();
  const said = useSaid(problem ? [problem] : [])?.[0];
  const { speed = 12 } = params;
  const rows = useMemo(() => drivenRows(look), [look]);
  const wish = { runner, info, step, epoch, rows, light: look.light, speed };
  /** Of whom it is, and of when, where it has been trained on since. */
  const head = (who: 'tracks.this' | 'tracks.without', driven: typeof here) =>
    driven && driven.step !== step ? word('tracks.then', { who: word(who), epoch: driven.epoch }) : word(who);
  const cell = (drive: DrivenTrack | null) => (
    <td data-off={(drive?.score.putBack ?? 0) > 0 || undefined}>{drive ? inPercent(drive.score.autonomy) : ''}</td>
  );
  return (
    <div className="road-tracks">
      <table>
        <thead>
          <tr>
            <th scope="col">{word('tracks.title')}</th>
            <th scope="col">{word('tracks.length')}</th>
            {hasSides && <th scope="col">{head('tracks.without', without)}</th>}
            <th scope="col">{head('tracks.this', here)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const isMirrored = look.mirrored === 'yes';
            const name = `${isMirrored ? '−' : ''}${row.spec.name || word('own')}`;
            return (
              <tr key={name} aria-current={look.track === row.id || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="text"
                    title={word('tracks.choose', { name })}
                    onClick={() => change({ track: row.id as typeof look.track })}
                  >
                    {name}
                  </button>
                  {!isMirrored && params[row.id] === 1 && <span className="muted"> {word('tracks.trained')}</span>}
                </th>
                <td className="muted">{word('metres', { metres: lengthOf(row.spec), digits: 0 })}</td>
                {hasSides && cell(drivenOn(without, row.spec))}
                {cell(drivenOn(here, row.spec))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="row">
        {underWay ? (
          <>
            <progress aria-label={word('tracks.progress', { share })} value={share} max={1} />
            <span className="muted">{word(underWay === 'here' ? 'tracks.progress' : 'tracks.training', { share })}</span>
            <button type="button" className="edge" onClick={cancelDriven}>
              {word('tracks.cancel')}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="edge" onClick={() => void driveAll('here', wish)}>
              {word('tracks.run')}
            </button>
            {hasSides && epoch > 0 && (
              <button type="button" className="edge" onClick={() => void driveAll('without', wish)}>
                {word('tracks.compare')}
              </button>
            )}
          </>
        )}
        {said && <span role="alert">{said}</span>}
        <Check
          label={word('tracks.mirrored')}
          checked={look.mirrored === 'yes'}
          onChange={(checked) => change({ mirrored: checked ? 'yes' : 'no' })}
        />
      </p>
    </div>
  );
}
