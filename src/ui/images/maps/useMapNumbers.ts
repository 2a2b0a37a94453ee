import { useRef } from 'react';
import type { ExampleTrace } from '../../../probes/exampleTrace';
import { type MapReads, mapReads } from '../../../render/mapReads';
import type { NetworkMapNumbers } from '../../../render/paintNetworkMaps';
import type { RunInfo } from '../../../run/runInfo';
import { useFrames } from '../../../state/runnerContext';
import { useRun } from '../../../state/runStore';
import { useChosenTrace } from '../../views/chosenExample';
import { useProbe } from '../../views/useProbe';

const readsEvery = 6; // frames: while it trains, who reads whom changes slowly and would only flicker

/** Reads what the maps show of the newest frame: answers, weights, who reads whom, what is silent. */
export function useMapNumbers(info: RunInfo): () => NetworkMapNumbers | null {
  const frames = useFrames();
  const readTrace = useChosenTrace(info);
  const isPlaying = useRun((state) => state.isPlaying);
  const readSilent = useProbe('silentMaps', {});
  const known = useRef<{ readonly of: RunInfo; readonly step: number; age: number; readonly reads: (MapReads | null)[] } | null>(null);
  return () => {
    const frame = frames.current();
    const trace: ExampleTrace | null = readTrace();
    if (!frame || !trace || trace.perLayer.length !== info.layers.length) return null;
    const { current } = known;
    const isOld = !current || current.of !== info || (current.step !== frame.step && (!isPlaying || current.age >= readsEvery));
    if (isOld) known.current = { of: info, step: frame.step, age: 0, reads: mapReads(info.layers, frame.parameters) };
    else current.age++;
    return { trace, parameters: frame.parameters, reads: known.current?.reads ?? [], silent: readSilent() };
  };
}
