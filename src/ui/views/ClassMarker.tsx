import { shapeOfClass } from '../../render/markers';

const outlines = {
  circle: 'M5 .8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 1 0 0-8.4z',
  ring: 'M5 .8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 1 0 0-8.4z',
  diamond: 'M5 0l5 5-5 5-5-5z',
  triangle: 'M5 .5l4.6 8.4H.4z',
  square: 'M1.2 1.2h7.6v7.6H1.2z',
  bar: 'M3 0h4v10H3z',
  cross: 'M3.5 0h3v3.5H10v3H6.5V10h-3V6.5H0v-3h3.5z',
  star: 'M5 0l1.4 3.4 3.6.2-2.8 2.4.9 3.6L5 7.7 1.9 9.6l.9-3.6L0 3.6l3.6-.2z',
} as const;

/** The marker of a class, as legends and buttons show it. */
export function ClassMarker({ classIndex, classCount }: { classIndex: number; classCount: number }) {
  const isBinary = classCount <= 2;
  const colour = isBinary
    ? classIndex === 1
      ? 'var(--above)'
      : 'var(--below)'
    : `var(--class-${[1, 2, 3, 7, 5, 6, 4, 0][classIndex % 8]})`;
  return (
    <svg className="marker" viewBox="0 0 10 10" aria-hidden="true">
      {/* amber, sky and yellow alone are too light to be seen on the ground */}
      <path d={outlines[shapeOfClass(classIndex, isBinary)]} fill={colour} stroke={isBinary ? undefined : 'var(--ink)'} strokeWidth="0.8" />
    </svg>
  );
}
