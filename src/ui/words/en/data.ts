import type { DataClauses, DataSentences } from '../../../data/sentences';
import type { MessagesFor } from '../catalogue';

/** Parts of sentences about data, in English: no capital, no full stop. */
export const dataClauses: MessagesFor<DataClauses> = {
  'row.width': ({ values, wanted }, s) =>
    `${s.count(values)} ${s.plural(values, { one: 'value', other: 'values' })} instead of ${s.count(wanted)}`,
  'row.empty': ({ column }) => `column “${column}” is empty`,
  'row.notNumber': ({ cell, column }) => `“${cell}” in column “${column}” is not a number`,
  'row.notDate': ({ cell, column }) => `“${cell}” in column “${column}” is not a date`,
  'row.sameDate': ({ cell }) => `“${cell}” stands in an earlier row already`,
  'row.total': ({ word }) => `“${word}”: its numbers are the sums or means of the rows above`,
  'row.marker': ({ cell, column }) => `“${cell}” in column “${column}” lies far from all other values and is a usual mark for none`,
  'row.missing': ({ cell, column }) => `“${cell}” in column “${column}” stands for no value`,
  'guess.targetByName': 'its name says that it is the answer',
  'guess.targetLast': 'the last column',
  'guess.targetUsable': 'the last column that can be an answer',
  'guess.notTargetToo': ({ most }, s) => `no target too: several at once are numbers, and ${s.count(most)} at most`,
  'guess.targetOneOf': ({ columns }, s) => `one of ${s.count(columns)} columns of 0 and 1 that add up to 1: one answer, written as several`,
  'guess.parts': 'it says which rows train',
  'guess.sibling': 'it gives the answer away',
  'guess.numbers': 'numbers',
  'guess.percent': 'numbers; those without % are per cent as the others are',
  'guess.codes': 'codes: some begin with 0',
  'guess.oneOf': 'one of several columns of 0 and 1 that add up to 1',
  'guess.twoWords': ({ zero, one }) => `two words: 0 for ${zero}, 1 for ${one}`,
  'guess.fewWords': ({ words }, s) => `${s.count(words)} words: an input of 0 or 1 for each`,
  'guess.onlyInput': 'the only input there is',
  'guess.rowNumbers': 'it only counts the rows',
  'guess.id': 'another number in every row: a name, no property',
  'guess.text': ({ words }, s) => `${s.count(words)} different texts`,
  'guess.constant': ({ value }) => `${value} in every row`,
  'guess.empty': 'no value in any row',
  'guess.mostlyEmpty': ({ missing, rows }, s) => `no value in ${s.count(missing)} of ${s.count(rows)} rows`,
  'guess.date': 'dates',
  'guess.time': 'the dates of the series',
  'guess.timeToo': 'it says the rest of the dates',
  'guess.notSeries': 'one value a date is forecast; as an input it is read beside it',
  'guess.range': 'numbers too large or too small to be squared',
  'guess.tellsLess': ({ most }, s) => `the ${s.count(most)} inputs that tell more about the target are kept`,
  'guess.chosen': 'your choice',
  'formula.missing': 'a formula is missing, for example x1^3',
  'formula.tooLong': ({ most }, s) => `a formula can have ${s.count(most)} characters at most`,
  'formula.notNumber': ({ text }) => `${text} is not a number`,
  'formula.notInput': ({ name, inputs }) => `“${name}” is not an input here; there is ${inputs.join(', ')}`,
  'formula.notFunction': ({ name, functions }) => `“${name || 'this'}” is not a function here; there is ${functions.join(', ')}`,
  'formula.arguments': ({ name, wanted }, s) => `${name} takes ${s.plural(wanted, { one: 'one value', other: 'two values' })}`,
  'formula.notArithmetic': 'only numbers, inputs, + − * / ^, brackets and functions such as sin(x1) can be used',
  'formula.noComparison': 'a rule compares two sides by one of <, >, <= and >=, for example x*y > 0',
  'formula.always': ({ isTrue }) => `it is ${isTrue ? 'true' : 'false'} everywhere in the picture: there is one class alone`,
  'formula.noValue': 'it has no value anywhere in the picture',
  'formula.noReader': () => 'what reads formulas could not be fetched',
  'formula.unreadable': ({ character }, s) =>
    character === null ? 'it cannot be read' : `it cannot be read at character ${s.count(character)}`,
  'sprite.channels': ({ channels, wanted }, s) =>
    `a sprite of ${s.count(channels)} ${s.plural(channels, { one: 'channel', other: 'channels' })} does not hold images of ${s.count(wanted)}`,
  'sprite.size': ({ sides, count, imageSides }, s) =>
    `a sprite of ${s.sides(sides)} pixels does not hold ${s.count(count)} images of ${s.sides(imageSides)}`,
  'sprite.format': ({ channels, depth }, s) =>
    `a picture of ${s.count(channels)} ${s.plural(channels, { one: 'channel', other: 'channels' })} of ${s.count(depth)} bits is no sprite`,
};

/** What the data say, in English. */
export const data: MessagesFor<Omit<DataSentences, keyof DataClauses>> = {
  'picture.empty': 'Nothing is drawn on it.',
  'picture.several': ({ drawings }, s) => `There are ${s.count(drawings)} drawings on it: one at a time.`,
  'picture.damaged': ({ file }) => `“${file}” is a damaged picture.`,
  'picture.tooLarge': ({ file, sides }, s) => `“${file}” has ${s.sides(sides)} pixels: too many.`,
  'csv.unknown': ({ file }) => `“${file}” is no picture, table, text or list of names that can be read here.`,
  'picture.none': ({ file }) => `“${file}” is no picture: PNG, JPEG, WebP, GIF, BMP, AVIF, ICO and SVG are read.`,
  'picture.foreign': ({ file, kind }) => `“${file}” is a ${kind} file, which browsers do not show: save it as PNG or JPEG.`,
  'picture.many': ({ files }, s) => `${s.count(files)} files are no one picture: CSV, below the data, opens sets of them.`,
  'picture.data': ({ file }) => `“${file}” is no picture: CSV, below the data, opens tables, texts and sets of images.`,
  'strokes.damaged': ({ file }) => `“${file}” is a damaged sheet of strokes.`,
  'idx.cut': ({ file, read, wanted }, s) => `“${file}” is cut short: ${s.count(read)} of ${s.count(wanted)} images or labels are in it.`,
  'idx.type': ({ file }) => `“${file}” does not hold bytes in one or three channels.`,
  'idx.empty': ({ file }) => `“${file}” holds no images.`,
  'idx.pair': ({ files }) => `IDX files come in pairs, images and labels; there is only ${files.map((file) => `“${file}”`).join(', ')}.`,
  'idx.sides': ({ file, other }) => `The images in “${file}” are not as large as those in “${other}”.`,
  'idx.counts': ({ images, labels }, s) => `There are ${s.count(images)} images, but ${s.count(labels)} labels.`,
  'pixels.notSquare': ({ columns }, s) => `${s.count(columns)} columns are no class and a square of pixels.`,
  'pixels.row': ({ values, wanted }, s) =>
    values === wanted
      ? 'A value in it is not a number.'
      : `It has ${s.count(values)} ${s.plural(values, { one: 'value', other: 'values' })} instead of ${s.count(wanted)}.`,
  'pixels.noRows': 'No row of the file is a class and pixels.',
  'pixels.noLabel': ({ columns, sides, isColour }, s) =>
    `The label is missing: ${s.count(columns)} columns are ${s.sides(sides)} pixels${isColour ? ' in colour' : ''}, and none says what each image shows.`,
  'pixels.rowNames': ({ column }, s) => `Column ${s.count(column)} tells the rows apart: it is neither class nor pixel.`,
  'images.onePicture': ({ file }) => `“${file}” is one picture: a set has a folder of them for each class. The pad takes one picture.`,
  'images.noFiles': 'There are no files in it.',
  'images.noSet': ({ file }) => `“${file}” holds no images by class.`,
  'images.oneClass': 'All images are of one class: there is nothing to tell apart.',
  'images.classes': ({ classes, most }, s) => `There are ${s.count(classes)} classes; ${s.count(most)} are the most.`,
  'images.tooMany': ({ count, most }, s) => `There are ${s.count(count)} images; the first ${s.count(most)} are kept.`,
  'archive.locked': ({ file }) => `“${file}” wants a password: unpack it first.`,
  'archive.damaged': ({ file }) => `“${file}” is a damaged archive.`,
  'archive.within': ({ file, kind, outer }) =>
    outer === null
      ? `“${file}” is a ${kind} file beside others: unpack it, or give it alone.`
      : `“${file}” is a ${kind} file within a ${outer} file: unpack it first.`,
  'archive.tooLarge': ({ file, most }, s) => `“${file}” holds more than ${s.count(most / 1e6)} MB.`,
  'folder.hidden': 'It is a hidden file.',
  'folder.noClass': 'It stands in no folder that would be its class.',
  'folder.noPictures': ({ files }, s) =>
    `None of ${s.count(files)} ${s.plural(files, { one: 'file', other: 'files' })} is a picture in a folder of its class.`,
  'csv.tooLong': ({ characters, most }, s) => `The file has ${s.count(characters)} characters; ${s.count(most)} are the most.`,
  'csv.empty': 'The file is empty.',
  'csv.tooFewColumns': ({ columns }, s) =>
    `A table needs two numeric columns and a target, parted by commas, semicolons or tabs; ${s.plural(columns, { one: 'one column was', other: 'two columns were' })} found.`,
  'csv.tooManyColumns': ({ columns, most }, s) => `The file has ${s.count(columns)} columns; ${s.count(most)} are the most.`,
  'csv.onlyHeader': 'The file has a header but no rows.',
  'csv.tooManyRows': ({ rows, most }, s) => `The file has ${s.count(rows)} rows; ${s.count(most)} are the most.`,
  'csv.tooFewInputs': ({ target, only }) =>
    `Two numeric columns beside the target “${target}” are needed; ${only === null ? 'there is none' : `there is only “${only}”`}.`,
  'csv.tooFewRows': ({ rows }) => `${rows === 1 ? 'Only one row' : 'No row'} of the file can be used.`,
  'csv.constantTarget': ({ target, value }) => `The target “${target}” is ${value} in every row: there is nothing to learn.`,
  'csv.oneColumnSeries':
    'A table needs an input and a target, and one column cannot be both: read its rows as a series in their order, and each value is forecast from those before.',
  'csv.oneColumn': 'A table needs an input and a target; only one column was found.',
  'csv.noTarget': 'No column is the target: choose what is to be predicted.',
  'csv.oneParts': ({ column }) => `Column “${column}” divides nothing: some of its rows say train, the others something else, as test.`,
  'csv.noInput': 'No column is an input: choose at least one.',
  'csv.targetRange': ({ target }) => `The target “${target}” has numbers that are too large or too small to be squared.`,
  'csv.range': ({ column }) => `The numbers of column “${column}” are too large or too near to each other to be scaled.`,
  'csv.noDates': 'A series needs a column of dates.',
  'csv.wide': ({ columns, first, last }, s) =>
    `${s.count(columns)} columns, “${first}” to “${last}”, are no class and a square of pixels, and no series either: that needs a column of dates, or heads that are years, months, quarters or dates in their order.`,
  'csv.mixedDates': ({ column, dayFirst, monthFirst }) =>
    `Column “${column}” has the day first in “${dayFirst}” and the month first in “${monthFirst}”: a series needs one order.`,
  'csv.noValues': ({ target }) =>
    target === '' ? 'A series needs a column of numbers.' : `A series needs values that are numbers; “${target}” is none.`,
  'csv.seriesTooLong': ({ rows, most }, s) =>
    `A series of ${s.count(rows)} rows cannot be read in their order here; ${s.count(most)} are the most.`,
  'csv.damaged': ({ what }) =>
    ({
      table: 'The table is damaged.',
      series: 'The series is damaged.',
      letters: 'The text is damaged.',
      drawings: 'The drawings are damaged.',
      images: 'The images are damaged.',
    })[what],
  'csv.packedDamaged': 'The file is damaged or protected by a password: it is an archive, but no table can be read from it.',
  'csv.packedTooLarge': 'The spreadsheet is too large once it is unpacked: save the part that is needed as a file of its own.',
  'csv.notSpreadsheet': 'The file is an archive, but no spreadsheet: XLSX and ODS can be read.',
  'csv.oldSpreadsheet': 'The file is of an older kind (XLS) or protected by a password: save it as XLSX, ODS or text.',
  'csv.jsonDamaged': 'The JSON is broken off or damaged: it cannot be read.',
  'csv.jsonNoRows': 'No rows are found in the JSON: a table is a list of objects with the same names.',
  'csv.jsonNested': ({ columns, count }, s) =>
    `In the JSON ${columns.map((column) => `“${column}”`).join(', ')}${count > columns.length ? ` and ${s.count(count - columns.length)} more` : ''} ${s.plural(count, { one: 'holds', other: 'hold' })} lists or objects; a table has one value a cell.`,
  'csv.tooManyClasses': ({ target, classes, most }, s) =>
    `The target “${target}” has ${s.count(classes)} classes; ${s.count(most)} are the most.`,
  'formula.refused': ({ formula, reason }, s) => `“${formula}”: ${s.clause(reason)}.`,
  'formula.nowhere': ({ formula }) => `“${formula}” has no value anywhere in view.`,
  'feature.notFinite': ({ feature, example }, s) => `The feature ${feature} is not a finite number at example ${s.count(example)}.`,
  'drawn.tooFewClasses': 'Draw at least one point of each of two classes: there is nothing to tell apart yet.',
  'drawn.tooFewPlaces': 'Draw a curve first: a function needs at least two places.',
  'drawn.tooFewNames': 'Name at least two classes: there is nothing to tell apart yet.',
  'drawn.tooFewDrawings': ({ name, drawings, wanted }, s) =>
    `Draw each class at least ${s.count(wanted)} times: ${name} has ${s.count(drawings)} ${s.plural(drawings, { one: 'drawing', other: 'drawings' })}.`,
  'drawn.noFile': 'Choose a file first: it is not in the link.',
  'drawn.noTable': ({ reason }, s) => `${s.clause(reason)} Choose another file.`,
  'table.incomplete': ({ dataset, rows, wanted }, s) =>
    `The table ${s.label('datasets', dataset)} is not complete: ${s.count(rows)} of ${s.count(wanted)} rows.`,
  'table.damaged': ({ dataset, row, column }, s) =>
    `The table ${s.label('datasets', dataset)} is damaged: row ${s.count(row)}, column ${column}.`,
  'series.incomplete': ({ dataset, rows, wanted }, s) =>
    `The series ${s.label('datasets', dataset)} is not complete: ${s.count(rows)} of ${s.count(wanted)} rows.`,
  'letters.tooFew': ({ count, wanted }, s) =>
    `There are ${s.count(count)} where at least ${s.count(wanted)} letters, or names, are needed to learn from.`,
  'letters.tooMany': ({ symbols, most }, s) =>
    `The text has ${s.count(symbols)} different symbols; a network here chooses from ${s.count(most)} at most.`,
  'series.allBroken': ({ steps }, s) =>
    `Nowhere in the training part do ${s.count(steps + 1)} values follow each other without a gap: choose shorter windows, or have what is left out put on the line between when the file is loaded.`,
  'series.tooShort': ({ values, steps }, s) =>
    `A window of ${s.count(steps)} values needs more than ${s.count(values)} to train on: choose shorter windows or a larger training part.`,
  'series.damaged': ({ dataset, row, column }, s) =>
    `The series ${s.label('datasets', dataset)} is damaged: row ${s.count(row)}, column ${column}.`,
  'text.notLoaded': ({ dataset }, s) => `The text ${s.label('datasets', dataset)} is not loaded.`,
  'text.damaged': ({ dataset }, s) => `The text ${s.label('datasets', dataset)} is damaged.`,
  'images.notLoaded': ({ dataset }, s) => `The images ${s.label('datasets', dataset)} are not loaded.`,
  'images.incomplete': ({ dataset, wanted, path }, s) =>
    `The images ${s.label('datasets', dataset)} are not complete: fewer than ${s.count(wanted)} in ${path}.`,
  'images.damaged': ({ dataset, reason }, s) => `The images ${s.label('datasets', dataset)} are damaged: ${s.clause(reason)}.`,
  'road.laps': 'No car can drive the laps that the link tells of.',
  'road.noTrack': 'There are no pictures: tick a track that the driver records on, under More settings.',
  'track.tooLong': ({ characters, most }, s) => `The track file has ${s.count(characters)} characters; ${s.count(most)} are the most.`,
  'track.notJson': 'The track file is not JSON.',
  'track.noPoints': 'The track file has no list of points.',
  'track.version': ({ version }) => `The track file has version ${version}; version 1 can be read.`,
  'track.point': ({ point }, s) => `Point ${s.count(point)} of the track is not two numbers.`,
  'track.tooFew': ({ points, least }, s) =>
    `The track has ${s.count(points)} ${s.plural(points, { one: 'point', other: 'points' })}; it needs at least ${s.count(least)}.`,
  'track.tooMany': ({ points, most }, s) => `The track has ${s.count(points)} points; ${s.count(most)} are the most.`,
  'track.tooFar': ({ point, most }, s) => `Point ${s.count(point)} of the track is more than ${s.count(most)} m from 0.`,
  'track.together': ({ point, least }, s) =>
    `Point ${s.count(point)} of the track is less than ${s.count(least)} m from the one before it.`,
  'track.tooShort': ({ length, least }, s) => `The track is ${s.count(Math.floor(length))} m long; ${s.count(least)} m are the least.`,
  'track.tooLongWay': ({ length, most }, s) => `The track is ${s.count(Math.ceil(length))} m long; ${s.count(most)} m are the most.`,
  'track.crosses': ({ point }, s) => `The track crosses itself near point ${s.count(point)}: move a point.`,
  'track.tooNear': ({ point, apart, least }, s) =>
    `Near point ${s.count(point)} two parts of the track are ${s.count(Math.floor(apart))} m apart; they need ${s.count(least)} m.`,
  'track.tooTight': ({ point, radius, least }, s) =>
    `Near point ${s.count(point)} the track turns with a radius of ${s.count(Math.floor(radius))} m; a car needs ${s.count(least)} m.`,
};
