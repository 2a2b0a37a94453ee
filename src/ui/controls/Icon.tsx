/** 16 px, 1.5 px strokes, the colour of the text. Always beside a word or inside a control with a name. */
const paths = {
  reset: 'M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3',
  play: 'S M4 2.5v11l9-5.5z',
  pause: 'S M4 3h3v10H4zM9.5 3h3v10h-3z',
  step: 'S M3 3v10l7-5z | M12.5 3v10',
  pin: 'M8 10v4M5 10h6l-1-2.5V3.5h1v-1H5v1h1v4z',
  link: 'M6.5 9.5l3-3M7 5l2-2a2.8 2.8 0 0 1 4 4l-2 2M9 11l-2 2a2.8 2.8 0 0 1-4-4l2-2',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z | S M8 2.5a5.5 5.5 0 0 1 0 11z',
  pencil: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z',
  upload: 'M8 10.5v-8M5 5.5l3-3 3 3M3 10v3h10v-3',
  download: 'M8 2.5v8M5 7.5l3 3 3-3M3 10v3h10v-3',
  shuffle: 'M2 4.5h2.5l7 7H14M11.5 9 14 11.5 11.5 14M2 11.5h2.5l2-2M9.5 6.5l2-2H14M11.5 2 14 4.5 11.5 7',
  dice: 'M5 3h6a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z | S M6 4.9a1.1 1.1 0 1 0 0 2.2a1.1 1.1 0 1 0 0-2.2zM10 8.9a1.1 1.1 0 1 0 0 2.2a1.1 1.1 0 1 0 0-2.2z',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  right: 'M6 3.5L10.5 8 6 12.5',
  left: 'M10 3.5L5.5 8l4.5 4.5',
  up: 'M3.5 10L8 5.5l4.5 4.5',
  down: 'M3.5 6L8 10.5 12.5 6',
  double: 'M3 3h7v7H3zM6 10v3h7V6h-3',
  close: 'M4 4l8 8M12 4l-8 8',
  open: 'M9 3h4v4M13 3L7.5 8.5M11 9.5V13H3V5h3.5',
  speed: 'M2.5 11.5a5.5 5.5 0 1 1 11 0M8 11l2.5-4',
  warning: 'M8 2.5L14 13H2zM8 6.5v3M8 11.3v.2',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM8 7.3v3.4M8 5.2v.2',
  eraser: 'M6 13h7M3 9.5L9 3.5l4 4L7.5 13H6z',
  move: 'M8 2.5v11M2.5 8h11M6.5 4L8 2.5 9.5 4M6.5 12L8 13.5 9.5 12M4 6.5L2.5 8 4 9.5M12 6.5L13.5 8 12 9.5',
  undo: 'M3.5 6.5h6a3 3 0 0 1 0 6H7M6 4L3.5 6.5 6 9',
  redo: 'M12.5 6.5h-6a3 3 0 0 0 0 6H9M10 4l2.5 2.5L10 9',
  keys: 'M3 4h10a1.5 1.5 0 0 1 1.5 1.5v5A1.5 1.5 0 0 1 13 12H3a1.5 1.5 0 0 1-1.5-1.5v-5A1.5 1.5 0 0 1 3 4zM5 9.8h6M4.5 7h.1M7 7h.1M9.5 7h.1M11.8 7h.1',
  seeds: 'M2.5 3c1 7 4 10 11 10M2.5 3c2 4 5 6 11 6M2.5 3c4 2 6 2 11 2',
  more: 'S M3.5 7a1.1 1.1 0 1 0 0 2.2a1.1 1.1 0 1 0 0-2.2zM8 7a1.1 1.1 0 1 0 0 2.2a1.1 1.1 0 1 0 0-2.2zM12.5 7a1.1 1.1 0 1 0 0 2.2a1.1 1.1 0 1 0 0-2.2z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon-svg" viewBox="0 0 16 16" aria-hidden="true">
      {paths[name].split(' | ').map((path) => (
        <path key={path} className={path.startsWith('S ') ? 'solid' : undefined} d={path.replace('S ', '')} />
      ))}
    </svg>
  );
}
