import { create } from 'zustand';
import { trackText } from '../../data/road/ownLaps';
import type { TrackSpec } from '../../data/road/trackSpec';
import { trackIds } from '../../data/road/tracks';
import type { Experiment } from '../../experiment/experiment';
import type { DrivenTrack, DrivingAsk } from '../../jobs/driving';
import type { RunInfo } from '../../run/runInfo';
import { experimentFiles } from '../../state/experimentFiles';
import { runJob } from '../../state/jobs';
import { problemOf } from '../../state/problemOf';
import type { Runner } from '../../state/runnerVerbs';
import type { Sentence } from '../../state/sentences';
import { useLook } from '../inspect/useLook';
import { drivenTrack, isOwnRefused, type TrackLook } from './driveTrack';

interface DrivenRow {
  /** Of the track in links. */
  readonly id: string;
  readonly spec: TrackSpec;
}

/** Every track that ships, or the mirror image of every one, in the order of the table; and one's own where it is driven on. */
export function drivenRows(look: TrackLook): readonly DrivenRow[] {
  const rows = trackIds.map((id) => ({ id, spec: drivenTrack({ ...look, track: id }) }));
  return look.track === 'own' && !isOwnRefused(look) ? [...rows, { id: 'own', spec: drivenTrack(look) }] : rows;
}

type Kind = 'here' | 'without';

/** A table of drives: whose they are, and what has come of them so far. */
interface Driven {
  readonly runId: number;
  /** How far it had been trained. */
  readonly step: number;
  readonly epoch: number;
  /** On what and in which light it drove. */
  readonly rows: readonly DrivenRow[];
  readonly light: string;
  readonly tracks: readonly DrivenTrack[];
}

interface DrivenState {
  readonly here: Driven | null;
  readonly without: Driven | null;
  /** Which of them is being driven, and how much of it is done. */
  readonly underWay: Kind | null;
  readonly share: number;
  readonly problem: Sentence | null;
}

export const useDriven = create<DrivenState>(() => ({ here: null, without: null, underWay: null, share: 0, problem: null }));

let controller: AbortController | null = null;

export const cancelDriven = (): void => controller?.abort();

/** The same number of pictures from the middle camera alone: three times as many places where there were three cameras. */
function withoutSides(experiment: Experiment): Experiment {
  const { params } = experiment.dataset;
  const places = Math.min(1500, (params.places ?? 500) * (params.sides === 1 ? 3 : 1));
  return { ...experiment, dataset: { ...experiment.dataset, params: { ...params, sides: 0, places } } };
}

interface Wish {
  readonly runner: Runner;
  readonly info: RunInfo;
  readonly step: number;
  readonly epoch: number;
  readonly rows: readonly DrivenRow[];
  readonly light: DrivingAsk['light'];
  readonly speed: number;
}

const isOn = (row: DrivenRow, { spec }: DrivenRow) => trackText(row.spec.points) === trackText(spec.points);

/** What was driven now, and what the same network has driven before in the same light on other tracks: those in a mirror, or those that are not. */
export function besides(driven: Driven, before: Driven | null): Driven {
  const { runId, step, light, rows } = driven;
  if (before?.runId !== runId || before.step !== step || before.light !== light) return driven;
  const others = before.rows.map((row, k) => ({ row, track: before.tracks[k] })).filter(({ row }) => !rows.some((now) => isOn(now, row)));
  return {
    ...driven,
    rows: [...rows, ...others.map(({ row }) => row)],
    tracks: [...driven.tracks, ...others.flatMap(({ track }) => track ?? [])],
  };
}

/** A lap of every track, on another core: by the network as it stands, or by one that is trained as long without side cameras. */
export async function driveAll(kind: Kind, { runner, info, step, epoch, rows, light, speed }: Wish): Promise<void> {
  controller?.abort();
  const mine = new AbortController();
  controller = mine;
  useDriven.setState({ underWay: kind, share: 0, problem: null });
  const { runId } = info;
  const before = useDriven.getState()[kind];
  const tell = (tracks: readonly DrivenTrack[]) =>
    useDriven.setState({ [kind]: besides({ runId, step, epoch, rows: rows.slice(0, tracks.length), light, tracks }, before) });
  try {
    const here = await runner.savedRun();
    const experiment = withoutSides(here.experiment);
    const source = kind === 'here' ? here : { experiment, ...(await experimentFiles(experiment)), bytes: null };
    const ask: DrivingAsk = {
      tracks: rows.map(({ spec }) => spec),
      laps: 1,
      light,
      speed,
      push: 0,
      epochs: kind === 'here' ? 0 : epoch,
    };
    const tracks = await runJob('driving', source, ask, {
      signal: mine.signal,
      isPageTraining: () => runner.stores.run.getState().isPlaying,
      onProgress: ({ done, of, partial }) => {
        useDriven.setState({ share: done / of });
        if (partial) tell(partial);
      },
    });
    tell(tracks);
  } catch (error) {
    if (!mine.signal.aborted) useDriven.setState({ problem: problemOf(error as Error) });
  } finally {
    if (controller === mine) useDriven.setState({ underWay: null });
  }
}

/** What was driven with this run in this light; null: nothing. */
export function useShownDriven({ runId }: RunInfo): Readonly<Record<Kind, Driven | null>> {
  const [{ light }] = useLook('drive');
  const { here, without } = useDriven();
  const shown = (driven: Driven | null) => (driven?.runId === runId && driven.light === light ? driven : null);
  return { here: shown(here), without: shown(without) };
}

/** Its drive on one track. */
export function drivenOn(driven: Driven | null, spec: TrackSpec): DrivenTrack | null {
  const text = trackText(spec.points);
  return driven?.tracks[driven.rows.findIndex((row) => trackText(row.spec.points) === text)] ?? null;
}
