import type { Speech } from '../../catalogue';

interface Named {
  readonly name: string;
}

/** Classes that the user draws, in English. */
export const drawings = {
  label: 'Your classes',
  name: ({ index }: { readonly index: number }, s: Speech) => `Name of class ${s.count(index)}`,
  count: ({ name, drawings, wanted }: Named & { readonly drawings: number; readonly wanted: number }, s: Speech) =>
    `${name}: ${s.count(drawings)} ${s.plural(drawings, { one: 'drawing', other: 'drawings' })}${drawings < wanted ? ` of ${s.count(wanted)} needed` : ''}`,
  needed: ({ drawings, wanted }: { readonly drawings: number; readonly wanted: number }, s: Speech) =>
    drawings < wanted ? `${s.count(drawings)} of ${s.count(wanted)}` : s.count(drawings),
  addClass: 'Class',
  addClassTitle: ({ most }: { readonly most: number }, s: Speech) => `Another class, ${s.count(most)} at most`,
  removeClass: ({ name }: Named) => `Remove class ${name} with its drawings`,
  drawing: ({ name, index, isTest }: Named & { readonly index: number; readonly isTest: boolean }, s: Speech) =>
    `Remove drawing ${s.count(index)} of ${name}${isTest ? ', a test image' : ''}`,
  addTo: 'Add to',
  add: ({ name }: Named) => `Add the drawing to ${name}`,
  addFirst: ({ name }: Named) => `Draw first, then add it to ${name}`,
  pad: 'Pad',
  how: ({ wanted, every, copies }: { readonly wanted: number; readonly every: number; readonly copies: number }, s: Speech) =>
    `Draw a sign and add it to its class, ${s.count(wanted)} times or more for each. Every ${every === 5 ? 'fifth' : s.count(every)} drawing is kept for the test; the others are shifted, turned and scaled to ${s.count(copies)}.`,
  inFile: 'Too much for a link: the drawings are kept in this browser, and in a saved run.',
};
