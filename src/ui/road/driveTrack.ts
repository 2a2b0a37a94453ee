import { checkTrack } from '../../data/road/trackFile';
import { mirrored, type TrackPoint, type TrackSpec } from '../../data/road/trackSpec';
import { type TrackId, tracks } from '../../data/road/tracks';

/** Points in whole metres, as a link says them. */
export const trackText = (points: readonly TrackPoint[]): string => points.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join(';');

/** The track of such a text; null where no car could drive there. */
export function trackOfText(text: string): TrackSpec | null {
  const points = text.split(';').map((point) => point.split(',').map(Number));
  if (!points.every((point) => point.length === 2 && point.every(Number.isFinite))) return null;
  const track = { name: '', points: points as unknown as readonly TrackPoint[] };
  try {
    checkTrack(track);
    return track;
  } catch {
    return null;
  }
}

interface TrackLook {
  readonly track: TrackId | 'own';
  readonly mirrored: 'no' | 'yes';
  readonly own: string;
}

/** The track that is driven on. */
export function drivenTrack({ track, mirrored: isMirrored, own }: TrackLook): TrackSpec {
  const spec = track === 'own' ? (trackOfText(own) ?? tracks.kidney) : tracks[track];
  return isMirrored === 'yes' ? mirrored(spec) : spec;
}
