import { descentFile } from './descentFile';
import type { Runner } from './runnerVerbs';

/** The run on show as it stands, as a file: experiment, data, weights and curves. @throws where it was too large to be kept */
export async function saveDescent({ savedRun, stores }: Runner): Promise<Blob> {
  const { experiment, bytes } = await savedRun();
  const [series, steps] = [stores.frames.series(), stores.frames.steps()];
  const rows = { series: series.rows(0, series.length), steps: steps.rows(0, steps.length) };
  return new Blob([descentFile(experiment, bytes, rows) as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' });
}
