import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type LightId, lightIds } from '../src/data/road/light';
import { Track } from '../src/data/road/track';
import { readTrack } from '../src/data/road/trackFile';
import { mirrored, type TrackSpec } from '../src/data/road/trackSpec';
import { trackIds, tracks } from '../src/data/road/tracks';
import { loadAllParts } from '../src/engine/part';
import { decodeLink } from '../src/experiment/link';
import { drivenLaps } from '../src/run/drivenLaps';
import { Run } from '../src/run/run';
import { runFromBytes, type SavedRun } from '../src/run/runBytes';
import { refusalOf } from '../src/run/sentences';
import { sharedHosts } from '../src/run/sharedHosts';
import { inEnglish } from '../src/ui/words/inEnglish';
import { nodeSimdHosts } from './simdModule';

// npm run drive -- LINK|FILE [--track FILE] [--laps N] [--light LIGHT] [--push M] [--speed M/S] [--epochs N] [--json FILE]
const words = await inEnglish.part('train');

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const optionNames = ['track', 'laps', 'light', 'push', 'speed', 'epochs', 'json'] as const;

function readArguments(): { positionals: string[]; values: Readonly<Partial<Record<(typeof optionNames)[number], string>>> } {
  try {
    return parseArgs({
      allowPositionals: true,
      options: Object.fromEntries(optionNames.map((name) => [name, { type: 'string' as const }])),
    });
  } catch (error) {
    return fail(`${(error as Error).message}\n${words('drive.usage')}`);
  }
}

/** What an error says to a person. */
function reasonOf(error: unknown): string {
  const refusal = refusalOf(error);
  return refusal ? inEnglish.say(refusal) : (error as Error).message;
}

/** @throws as `attempt` where no sentence is known */
function orFail<T>(attempt: () => T, sentence: (reason: string) => string): T {
  try {
    return attempt();
  } catch (error) {
    return fail(sentence(reasonOf(error)));
  }
}

const { positionals, values } = readArguments();
const [from] = positionals;
if (from === undefined || positionals.length > 1) fail(words('drive.usage'));
const number = (name: 'laps' | 'push' | 'speed' | 'epochs', otherwise: number) => {
  const text = values[name];
  if (text === undefined) return otherwise;
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : fail(words('notPositive', { name, text }));
};
const laps = number('laps', 3);
const push = number('push', 0);
const light = (values.light ?? 'day') as LightId;
if (!lightIds.includes(light)) fail(words('drive.light', { text: light }));

await loadAllParts();
const saved: SavedRun | null = existsSync(from)
  ? orFail(
      () => runFromBytes(new Uint8Array(readFileSync(from))),
      (reason) => words('unreadable', { file: from, reason }),
    )
  : null;
const link = saved ? saved.link : from;
const { experiment, notes } = decodeLink(link.slice(link.indexOf('#') + 1));
if (!saved) for (const note of notes) console.error(words('note', { text: inEnglish.say(note) }));

function tracksOf(file: string | undefined): readonly TrackSpec[] {
  if (file === undefined) return trackIds.flatMap((id) => [tracks[id], { ...mirrored(tracks[id]), name: `−${tracks[id].name}` }]);
  const track = orFail(
    () => readTrack(readFileSync(file, 'utf8')),
    (reason) => words('drive.track', { file, reason }),
  );
  return [{ ...track, name: track.name || basename(file) }];
}
const driven = tracksOf(values.track);

const run = orFail(() => {
  const spec = { experiment, simd: sharedHosts(nodeSimdHosts()), snapshotBytes: 1, isTyped: true };
  return new Run(spec, saved, saved);
}, String);
const last = number('epochs', saved ? 0 : experiment.epochs);
if (last === 0 && !saved) fail(words('drive.noEpochs'));
while (run.loop.epoch < last && run.status.kind === 'ready') run.step();
run.loop.evaluate();
const { trainLoss, testLoss } = run.loop.scores;
console.log(words('drive.trained', { epoch: run.loop.epoch, loss: trainLoss, test: testLoss }));

const { ahead = 7, speed: usualSpeed = 12 } = experiment.dataset.params;
const speed = number('speed', usualSpeed);
const columns = ['autonomy', 'putBack', 'distance', 'meanOffset', 'worstOffset', 'recovered', 'frames'] as const;
console.log([words('drive.name').padEnd(12), ...columns.map((name) => words(`drive.${name}`).padStart(13))].join(''));
const report = driven.map((spec) => {
  const laped = drivenLaps(run.loop, { track: new Track(spec), laps, speed, light, push, pushEvery: 5, ahead });
  const began = performance.now();
  let frames = 0;
  const score = orFail(() => {
    let step = laped.next();
    for (; !step.done; step = laped.next()) frames++;
    return step.value;
  }, String);
  const perSecond = frames / ((performance.now() - began) / 1000);
  const cells = [
    `${(100 * score.autonomy).toFixed(1)} %`,
    String(score.putBack),
    `${score.distance.toFixed(0)} m`,
    `${score.meanOffset.toFixed(3)} m`,
    `${score.worstOffset.toFixed(2)} m`,
    score.pushes > 0 ? `${score.recovered} of ${score.pushes}` : '–',
    perSecond.toFixed(0),
  ];
  console.log([spec.name.padEnd(12), ...cells.map((cell) => cell.padStart(13))].join(''));
  return { track: spec.name, light, ...score, framesPerSecond: perSecond };
});
if (values.json)
  writeFileSync(values.json, JSON.stringify({ link, notes, epoch: run.loop.epoch, trainLoss, testLoss, laps, tracks: report }, null, 2));
