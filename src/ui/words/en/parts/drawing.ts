import type { BadRow } from '../../../../data/pointsText';
import type { Speech } from '../../catalogue';

const whyBad: Readonly<Record<BadRow, string>> = {
  notNumbers: 'it does not begin with two numbers',
  outside: 'it lies outside of −6 to 6',
  manyClasses: 'there are five classes already',
  full: 'there is no more room',
};

interface Left {
  readonly rows: number;
  readonly row: number;
  readonly why: BadRow;
}

/** What is said while points or a curve are drawn, in English. */
export const drawing = {
  'draw.label': 'Draw on the picture',
  'draw.curve': 'Curve',
  /** `letter` as it stands on the button. */
  'draw.class': ({ letter, index }: { readonly letter: string; readonly index: number }, s: Speech) => `${letter}, class ${s.count(index)}`,
  'draw.classTitle': ({ letter }: { readonly letter: string }) => `Points of class ${letter}`,
  'draw.count': ({ letter, count }: { readonly letter: string; readonly count: number }, s: Speech) => `${letter} ${s.count(count)}`,
  'draw.places': ({ count }: { readonly count: number }, s: Speech) =>
    `${s.count(count)} ${s.plural(count, { one: 'place', other: 'places' })}`,
  'draw.spiral': 'Fill with a spiral',
  /** Before the marker of the class: Click in the picture to place ◆. */
  'draw.click': 'Click in the picture to place',
  'draw.tap': 'Tap in the picture to place',
  'draw.twoClasses': 'Two classes are needed.',
  'draw.copy': 'Copy',
  'draw.copyTitle': 'Copy all points as rows of text (Ctrl C)',
  'draw.paste': 'Paste',
  'draw.pasteTitle': 'Paste rows of numbers: x₁, x₂ and a class, or x and y of a curve (Ctrl V)',
  'draw.pasteHere': 'Rows to paste',
  'draw.pasteHint': 'Paste the rows here: the browser does not let the page read them.',
  'draw.copied': ({ points }: { readonly points: number }, s: Speech) =>
    `${s.count(points)} ${s.plural(points, { one: 'row', other: 'rows' })} copied.`,
  'draw.notCopied': 'The browser does not let the page copy.',
  'draw.pasted': ({ points }: { readonly points: number }, s: Speech) =>
    `${s.count(points)} ${s.plural(points, { one: 'point', other: 'points' })} pasted.`,
  'draw.pastedSome': ({ points, rows, row, why }: Left & { readonly points: number }, s: Speech) =>
    `${s.count(points)} of ${s.count(rows)} rows pasted; row ${s.count(row)} is the first left out: ${whyBad[why]}.`,
  'draw.pastedNone': ({ row, why }: Left, s: Speech) => `No row can be used; row ${s.count(row)}: ${whyBad[why]}.`,
  'draw.pastedEmpty': 'There are no rows to paste.',
  'draw.spray': 'Spray: many points at a time',
  'draw.move': 'Move a point',
  'draw.eraser': 'Eraser',
  'draw.clear': 'Clear',
  'draw.done': 'Done',
  'draw.dragCurve': 'Drag across the picture to draw a curve.',
  'draw.dragPoints': 'Drag to place many.',
  'picture.draw': 'Picture: draw with the pointer, or move with the arrow keys and press Enter',
};
