import { cssOf } from '../../render/theme';
import { useCanvas } from './useCanvas';

/** A line as it is drawn in the picture. */
export const Line = ({ dash, isInk = dash === '' }: { dash: string; isInk?: boolean }) => (
  <svg className="key" viewBox="0 0 22 8" aria-hidden="true">
    <path d="M0 4h22" stroke={isInk ? 'var(--ink)' : 'var(--muted)'} strokeWidth={isInk ? 1.75 : 1.25} strokeDasharray={dash} />
  </svg>
);

/** The very table that the pictures are painted with. */
export function SignRamp() {
  const ref = useCanvas((ctx, { width, height }, theme) => {
    for (let x = 0; x < width; x++) {
      ctx.fillStyle = cssOf(theme.sign[Math.round((x / Math.max(1, width - 1)) * 255)]);
      ctx.fillRect(x, 0, 1, height);
    }
  });
  return <canvas ref={ref} aria-hidden="true" />;
}
