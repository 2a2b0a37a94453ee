import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { readGiven } from '../src/data/imageFiles/readGiven';
import type { GivenFile, ReadImages } from '../src/data/imageFiles/readImages';
import { readStrokeFile, type StrokeDrawing } from '../src/data/imageFiles/strokeFile';
import { drawableOf, imageOfStrokes, inksOn } from '../src/data/images/drawnImage';
import { preparedPicture } from '../src/data/images/preparations';
import { isPlainText, lettersSummary, readLetters } from '../src/data/letterFile/readLetters';
import { readDrawings } from '../src/data/ownImages/drawings';
import { readKeptImages } from '../src/data/ownImages/keptImages';
import { isDrawings, isImages } from '../src/data/ownImages/marks';
import { decodePng, isPng } from '../src/data/pictures/decodePng';
import { oneDrawing } from '../src/data/pictures/oneDrawing';
import type { Picture } from '../src/data/pictures/picture';
import { pictureType, wholePictureType } from '../src/data/pictures/pictureType';
import { padSide } from '../src/data/pictures/strokes';
import { datasets } from '../src/data/registry';
import { DataError, say } from '../src/data/sentences';
import { decodeText, encodingOf } from '../src/data/tableFile/decodeText';
import { prepareFor } from '../src/data/tableFile/openTable';
import { seriesSummary } from '../src/data/tableFile/seriesSummary';
import { loadAllParts } from '../src/engine/part';
import { entryOf } from '../src/engine/spec';
import { decodeLink } from '../src/experiment/link';
import { inEnglish } from '../src/ui/words/inEnglish';
import { fail, readArguments } from './commandLine';
import { BrowserDecoder } from './decodeInBrowser';
import { shippedFiles } from './shippedFiles';
import { trainedTo } from './trainedTo';

// npm run read -- FILE… [--link LINK --epochs N] [--train 0.8] [--window 12] [--fill] [--json]: how pictures, strokes, sets of images, series, texts and lists of
// names are read, by the code of the page
const words = await inEnglish.part('train');
const ofDialog = await inEnglish.part('csv');

/** A file, or all that stands in a folder, by its path from the folder that was named. */
function filesOf(path: string): GivenFile[] {
  try {
    if (!statSync(path).isDirectory()) return [{ path: basename(path), bytes: new Uint8Array(readFileSync(path)) }];
    const root = dirname(path);
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .map((each) => ({ path: relative(root, each), bytes: new Uint8Array(readFileSync(each)) }));
  } catch (error) {
    return fail(words('table.unreadable', { file: path, reason: (error as Error).message }));
  }
}

interface Answer {
  readonly label: string;
  readonly p: number;
}

/** Answers of the link's trained network to images, likeliest first. */
async function network(link: string, epochs: number) {
  await loadAllParts();
  const { experiment } = decodeLink(link.slice(link.indexOf('#') + 1));
  const { trainer, info } = trainedTo(experiment, epochs, shippedFiles(entryOf(datasets, experiment.dataset.id)));
  const answersTo = (values: Float64Array | null): Answer[] => {
    if (!values) return [];
    const { answers } = trainer.advance({
      maxSteps: 0,
      budgetMs: 0,
      questions: { own: { probe: 'ownInput', ask: { values: Array.from(values) } } },
    });
    const shares = (answers.own as { perLayer: readonly { output: Float64Array }[] }).perLayer.at(-1)?.output ?? new Float64Array();
    return info.classes.map((label, k) => ({ label, p: shares[k] })).toSorted((a, b) => b.p - a.p);
  };
  if (!info.images) return fail(words('read.noImages'));
  return { drawable: drawableOf(experiment.dataset.id, info.images), answersTo };
}

const decoder = new BrowserDecoder();
const readPicture = async (file: GivenFile): Promise<Picture> => {
  return isPng(file.bytes) ? decodePng(file.bytes, file.path) : decoder.decode(file, wholePictureType(file));
};

const nothing = {
  count: 0,
  width: 0,
  height: 0,
  channels: 0,
  classes: [] as string[],
  counts: [] as number[],
  leftOut: [] as { name: string; reason: string }[],
};

const strokesOf = (classes: string[]) => ({
  kind: 'strokes',
  ...nothing,
  width: padSide,
  height: padSide,
  channels: 1,
  classes,
  refused: null,
});

const summaryOfImages = ({ shape: [height, width, channels], classes, labels, leftOut }: ReadImages) => ({
  kind: 'images',
  count: labels.length,
  width,
  height,
  channels,
  classes,
  counts: classes.map((_, k) => labels.filter((label) => label === k).length),
  leftOut: leftOut.map(({ name, reason }) => ({ name, reason: inEnglish.say(reason) })),
  refused: classes.length < 2 ? inEnglish.say(say('images.oneClass', {})) : null,
});

/** What the page itself saves of images and of drawings by class; null where it is neither. */
function readSaved([file, ...others]: readonly GivenFile[]) {
  const text = file && others.length === 0 ? new TextDecoder().decode(file.bytes) : '';
  if (isImages(text)) {
    const images = readKeptImages(text);
    if (!images) throw new DataError(say('csv.damaged', { what: 'images' }));
    return summaryOfImages({ ...images, leftOut: [] });
  }
  if (!isDrawings(text)) return null;
  const drawn = readDrawings(text);
  if (!drawn) throw new DataError(say('csv.damaged', { what: 'drawings' }));
  const counts = drawn.map(({ drawings }) => drawings.length);
  return { ...strokesOf(drawn.map(({ name }) => name)), count: counts.reduce((sum, each) => sum + each, 0), counts };
}

const isSpreadsheet = /\.(?:xlsx|ods)$/i;
const isTable = /\.(?:csv|tsv|tab|xlsx|ods)$/i;

/** A table of more columns may have been meant as pixels. */
const mostOfSeries = 16;

const headIn = (cell = '') =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .slice(0, 40);

/** A series, a text or a list of names; null where the files are none of those. */
async function readSequence([file, ...others]: readonly GivenFile[]) {
  if (!file || others.length > 0 || pictureType(file.bytes)) return null;
  await prepareFor(file.bytes);
  const heads = isTable.test(file.path) ? (/^.*/.exec(decodeText(file.bytes, encodingOf(file.bytes)))?.[0].split(/[,;\t]/) ?? []) : [];
  const columns = heads.length;
  try {
    const series = seriesSummary(file.bytes, { ...asked, isTable: columns > 0 && columns <= mostOfSeries });
    if (series) return { ...series, across: series.across && ofDialog('across', series.across), refused: null };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const listed = error.sentence.key === 'csv.noDates' ? readLetters(file.bytes) : null;
    if (listed?.kind === 'names') return { ...lettersSummary(listed), refused: null };
    return { kind: 'series', rows: 0, refused: inEnglish.say(error.sentence) };
  }
  if (columns > mostOfSeries) throw new DataError(say('csv.wide', { columns, first: headIn(heads.at(0)), last: headIn(heads.at(-1)) }));
  if (!isPlainText(file.bytes)) return null;
  const letters = readLetters(file.bytes);
  if (letters.text.trim() === '') return null;
  return { ...lettersSummary(letters), refused: null };
}

const isBlank = ({ bytes }: GivenFile) => bytes.every((byte) => byte <= 32);

async function read(files: readonly GivenFile[], link: string | undefined, epochs: number) {
  const sheets = files.length === 1 ? readStrokeFile(files[0]) : null;
  if (sheets) {
    const classes = [...new Set(sheets.flatMap(({ drawings }) => drawings.map(({ label }) => label)))];
    const strokes = { ...strokesOf(classes), count: sheets.reduce((sum, { drawings }) => sum + drawings.length, 0) };
    if (link === undefined) return strokes;
    const { drawable, answersTo } = await network(link, epochs);
    const [colour] = inksOn(drawable.ground);
    const answersOf = ({ strokes: drawn, label }: StrokeDrawing) => ({
      label,
      answers: answersTo(
        imageOfStrokes(
          drawable,
          drawn.map((points) => ({ points, colour })),
          false,
        ),
      ),
    });
    return { ...strokes, answers: sheets.map(({ place, gap, drawings }) => ({ place, gap, drawings: drawings.map(answersOf) })) };
  }
  const saved = readSaved(files);
  if (saved) return saved;
  const isSheet = files.length === 1 && isSpreadsheet.test(files[0].path);
  const given = isSheet
    ? null
    : await readGiven(files, readPicture).catch((error) => {
        if (error instanceof DataError && error.sentence.key === 'picture.none' && files.length === 1) return null;
        throw error;
      });
  const sequence = given ? null : await readSequence(files);
  if (sequence) return sequence;
  if (!given) throw new DataError(isBlank(files[0]) ? say('csv.empty', {}) : say('csv.unknown', { file: files[0].path }));
  if (given.kind === 'images') return summaryOfImages(given.images);
  const { width, height, channels } = given.picture;
  const picture = { kind: 'picture', ...nothing, count: 1, width, height, channels };
  try {
    if (link === undefined) {
      oneDrawing(given.picture);
      return { ...picture, refused: null };
    }
    const { drawable, answersTo } = await network(link, epochs);
    return { ...picture, refused: null, answers: answersTo(preparedPicture(given.picture, drawable.shape, drawable.preparation)) };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { ...picture, refused: inEnglish.say(error.sentence) };
  }
}

const { positionals, values } = readArguments(
  {
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      link: { type: 'string' },
      epochs: { type: 'string' },
      train: { type: 'string' },
      window: { type: 'string' },
      fill: { type: 'boolean' },
    },
  },
  words('read.usage'),
);
const epochs = Number(values.epochs ?? 4);
const asked = {
  trainPercent: 100 * Number(values.train ?? 0.8),
  window: Number(values.window ?? 12),
  holes: values.fill ? ('line' as const) : ('leaveOut' as const),
};
const isFine =
  Number.isInteger(epochs) &&
  epochs >= 0 &&
  asked.trainPercent > 0 &&
  asked.trainPercent <= 100 &&
  Number.isInteger(asked.window) &&
  asked.window > 0;
if (positionals.length === 0 || !isFine) fail(words('read.usage'));
try {
  const result = await read(positionals.flatMap(filesOf), values.link, epochs);
  console.log(JSON.stringify(result, null, values.json ? 2 : 0));
  process.exitCode = result.refused === null ? 0 : 1;
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  const sentence = inEnglish.say(error.sentence);
  if (values.json) console.log(JSON.stringify({ kind: 'images', ...nothing, refused: sentence }, null, 2));
  else console.error(sentence);
  process.exitCode = 1;
} finally {
  await decoder.close();
}
