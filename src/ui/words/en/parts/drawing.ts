import type { Speech } from '../../catalogue';

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
  'draw.eraser': 'Eraser',
  'draw.clear': 'Clear',
  'draw.done': 'Done',
  'draw.dragCurve': 'Drag across the picture to draw a curve.',
  'draw.dragPoints': 'Drag to place many.',
  'picture.draw': 'Picture: draw with the pointer, or move with the arrow keys and press Enter',
};
