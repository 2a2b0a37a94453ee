import { trackOfText } from '../../data/road/ownLaps';
import { mirrored, type TrackSpec } from '../../data/road/trackSpec';
import { type TrackId, tracks } from '../../data/road/tracks';

export interface TrackLook {
  readonly track: TrackId | 'own';
  readonly mirrored: 'no' | 'yes';
  readonly own: string;
}

/** Whether the track of one's own that a link tells of is none that a car can drive. */
export const isOwnRefused = ({ track, own }: Pick<TrackLook, 'track' | 'own'>): boolean => track === 'own' && trackOfText(own) === null;

/** The track that is driven on: where there is none of one's own, the first that ships. */
export function drivenTrack({ track, mirrored: isMirrored, own }: TrackLook): TrackSpec {
  const spec = track === 'own' ? (trackOfText(own) ?? tracks.kidney) : tracks[track];
  return isMirrored === 'yes' ? mirrored(spec) : spec;
}
