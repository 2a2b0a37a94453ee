import { messageOf, type NoValues, type SentenceOf, sayer } from '../engine/sentence';

/** Parts of sentences: what is wrong with a row, a formula, a picture. */
export interface DataClauses {
  'row.width': { readonly values: number; readonly wanted: number };
  'row.empty': { readonly column: string };
  'row.notNumber': { readonly cell: string; readonly column: string };
  'row.notDate': { readonly cell: string; readonly column: string };
  /** A mark that means that there is no value. */
  /** Its date stands in an earlier row already. */
  'row.sameDate': { readonly cell: string };
  'row.marker': { readonly cell: string; readonly column: string };
  /** At the foot: a sum or a mean of those above. */
  'row.total': { readonly word: string };
  'row.missing': { readonly cell: string; readonly column: string };
  // why a column of a file is taken for what it is
  'guess.targetByName': NoValues;
  'guess.targetLast': NoValues;
  'guess.targetUsable': NoValues;
  /** Words are a target alone, and of numbers there are only so many. */
  'guess.notTargetToo': { readonly most: number };
  'guess.targetOneOf': { readonly columns: number };
  'guess.sibling': NoValues;
  'guess.parts': NoValues;
  'guess.numbers': NoValues;
  'guess.codes': NoValues;
  'guess.percent': NoValues;
  'guess.oneOf': NoValues;
  'guess.twoWords': { readonly zero: string; readonly one: string };
  'guess.fewWords': { readonly words: number };
  'guess.onlyInput': NoValues;
  'guess.rowNumbers': NoValues;
  'guess.id': NoValues;
  'guess.text': { readonly words: number };
  'guess.constant': { readonly value: string };
  'guess.empty': NoValues;
  'guess.mostlyEmpty': { readonly missing: number; readonly rows: number };
  'guess.date': NoValues;
  'guess.time': NoValues;
  'guess.timeToo': NoValues;
  'guess.notSeries': NoValues;
  'guess.range': NoValues;
  'guess.tellsLess': { readonly most: number };
  'guess.chosen': NoValues;
  'formula.missing': NoValues;
  'formula.tooLong': { readonly most: number };
  'formula.notNumber': { readonly text: string };
  'formula.notInput': { readonly name: string; readonly inputs: readonly string[] };
  /** `name` is empty where what is called has none. */
  'formula.notFunction': { readonly name: string; readonly functions: readonly string[] };
  'formula.arguments': { readonly name: string; readonly wanted: number };
  'formula.notArithmetic': NoValues;
  /** A rule has one of <, >, ≤ and ≥. */
  'formula.noComparison': NoValues;
  /** A rule is true, or false, wherever it can be read. */
  'formula.always': { readonly isTrue: boolean };
  'formula.noValue': NoValues;
  /** What reads formulas has not come. */
  'formula.noReader': NoValues;
  /** `character`: from 1; null where it is not known. */
  'formula.unreadable': { readonly character: number | null };
  'sprite.channels': { readonly channels: number; readonly wanted: number };
  'sprite.size': { readonly sides: readonly number[]; readonly count: number; readonly imageSides: readonly number[] };
  'sprite.format': { readonly channels: number; readonly depth: number };
}

export type DataClause = SentenceOf<DataClauses>;

export type ArchiveKind = 'ZIP' | 'TAR' | 'gzip';

/** Everything that the data say. `dataset` is an id. */
export interface DataSentences extends DataClauses {
  'picture.empty': NoValues;
  'picture.several': { readonly drawings: number };
  'picture.damaged': { readonly file: string };
  'picture.tooLarge': { readonly file: string; readonly sides: readonly number[] };
  'picture.none': { readonly file: string };
  'csv.unknown': { readonly file: string };
  'picture.foreign': { readonly file: string; readonly kind: string };
  'picture.many': { readonly files: number };
  'picture.data': { readonly file: string };
  'strokes.damaged': { readonly file: string };
  'idx.cut': { readonly file: string; readonly read: number; readonly wanted: number };
  'idx.type': { readonly file: string };
  'idx.empty': { readonly file: string };
  'idx.pair': { readonly files: readonly string[] };
  'idx.sides': { readonly file: string; readonly other: string };
  'idx.counts': { readonly images: number; readonly labels: number };
  'pixels.notSquare': { readonly columns: number };
  'pixels.row': { readonly values: number; readonly wanted: number };
  'pixels.noRows': NoValues;
  'pixels.noLabel': { readonly columns: number; readonly sides: readonly number[]; readonly isColour: boolean };
  /** `column`: from 1. */
  'pixels.rowNames': { readonly column: number };
  'images.oneClass': NoValues;
  'images.onePicture': { readonly file: string };
  'images.noFiles': NoValues;
  'images.noSet': { readonly file: string };
  'images.classes': { readonly classes: number; readonly most: number };
  'images.tooMany': { readonly count: number; readonly most: number };
  'archive.locked': { readonly file: string };
  'archive.damaged': { readonly file: string };
  /** An archive in which, or beside other files, stands another; `outer`: the kind of that one, null where there is none. */
  'archive.within': { readonly file: string; readonly kind: ArchiveKind; readonly outer: ArchiveKind | null };
  'archive.tooLarge': { readonly file: string; readonly most: number };
  'folder.hidden': NoValues;
  'folder.noClass': NoValues;
  'folder.noPictures': { readonly files: number };
  'csv.tooLong': { readonly characters: number; readonly most: number };
  'csv.empty': NoValues;
  'csv.tooFewColumns': { readonly columns: number };
  'csv.tooManyColumns': { readonly columns: number; readonly most: number };
  'csv.onlyHeader': NoValues;
  'csv.tooManyRows': { readonly rows: number; readonly most: number };
  /** `only`: the one numeric column beside the target; null where there is none. */
  'csv.tooFewInputs': { readonly target: string; readonly only: string | null };
  'csv.tooFewRows': { readonly rows: number };
  'csv.constantTarget': { readonly target: string; readonly value: string };
  'csv.oneColumn': NoValues;
  /** Of numbers. */
  'csv.oneColumnSeries': NoValues;
  'csv.noTarget': NoValues;
  'csv.noInput': NoValues;
  /** All rows train, or none does. */
  'csv.oneParts': { readonly column: string };
  'csv.targetRange': { readonly target: string };
  'csv.range': { readonly column: string };
  'csv.noDates': NoValues;
  /** A table of many columns, the head of its first one and of its last one. */
  'csv.wide': { readonly columns: number; readonly first: string; readonly last: string };
  'csv.mixedDates': { readonly column: string; readonly dayFirst: string; readonly monthFirst: string };
  'csv.noValues': { readonly target: string };
  'csv.seriesTooLong': { readonly rows: number; readonly most: number };
  'csv.damaged': { readonly what: 'table' | 'series' | 'letters' | 'drawings' | 'images' };
  'csv.jsonDamaged': NoValues;
  'csv.jsonNoRows': NoValues;
  /** The first of so many columns. */
  'csv.jsonNested': { readonly columns: readonly string[]; readonly count: number };
  // spreadsheets that cannot be read
  'csv.packedDamaged': NoValues;
  'csv.packedTooLarge': NoValues;
  'csv.notSpreadsheet': NoValues;
  'csv.oldSpreadsheet': NoValues;
  'csv.tooManyClasses': { readonly target: string; readonly classes: number; readonly most: number };
  'formula.refused': { readonly formula: string; readonly reason: DataClause };
  /** A function of x and y that has no value anywhere in view. */
  'formula.nowhere': { readonly formula: string };
  'feature.notFinite': { readonly feature: string; readonly example: number };
  // the user's own data are not there: nothing is drawn, no file is given, or what is given is no table
  'drawn.tooFewClasses': NoValues;
  'drawn.tooFewPlaces': NoValues;
  'drawn.tooFewNames': { readonly classes: number };
  'drawn.tooFewDrawings': { readonly name: string; readonly drawings: number; readonly wanted: number };
  'drawn.noFile': NoValues;
  'drawn.noTable': { readonly reason: DataSentence };
  'table.incomplete': { readonly dataset: string; readonly rows: number; readonly wanted: number };
  'table.damaged': { readonly dataset: string; readonly row: number; readonly column: string };
  'series.incomplete': { readonly dataset: string; readonly rows: number; readonly wanted: number };
  'series.damaged': { readonly dataset: string; readonly row: number; readonly column: string };
  'letters.tooFew': { readonly count: number; readonly wanted: number };
  'letters.tooMany': { readonly symbols: number; readonly most: number };
  'series.allBroken': { readonly steps: number };
  'series.tooShort': { readonly values: number; readonly steps: number };
  'text.notLoaded': { readonly dataset: string };
  'text.damaged': { readonly dataset: string };
  'images.notLoaded': { readonly dataset: string };
  'images.incomplete': { readonly dataset: string; readonly wanted: number; readonly path: string };
  'images.damaged': { readonly dataset: string; readonly reason: DataSentence };
  /** What should be a lap is none. */
  'road.laps': NoValues;
  'road.noTrack': NoValues;
  // a file that describes a track: points are counted from 1, lengths are in metres
  'track.tooLong': { readonly characters: number; readonly most: number };
  'track.notJson': NoValues;
  'track.noPoints': NoValues;
  'track.version': { readonly version: string };
  'track.point': { readonly point: number };
  'track.tooFew': { readonly points: number; readonly least: number };
  'track.tooMany': { readonly points: number; readonly most: number };
  'track.tooFar': { readonly point: number; readonly most: number };
  'track.together': { readonly point: number; readonly least: number };
  'track.tooShort': { readonly length: number; readonly least: number };
  'track.tooLongWay': { readonly length: number; readonly most: number };
  'track.crosses': { readonly point: number };
  'track.tooNear': { readonly point: number; readonly apart: number; readonly least: number };
  'track.tooTight': { readonly point: number; readonly radius: number; readonly least: number };
}

export type DataSentence = SentenceOf<DataSentences>;

export const say = sayer<DataSentences>();

/** Data that cannot be used, with the sentence for whoever chose them. */
export class DataError extends Error {
  constructor(readonly sentence: DataSentence) {
    super(messageOf(sentence));
  }
}
