import { beside, pursuit } from '../../data/road/pursuit';
import type { Pose, Track } from '../../data/road/track';
import { useShownExperiment } from '../views/useShownExperiment';

/** What the cameras record, as the data are set. */
export function useRecording(): {
  readonly shift: number;
  readonly ahead: number;
  readonly hasSides: boolean;
  readonly isCorrected: boolean;
} {
  const { shift = 1.2, ahead = 7, sides = 1, corrected = 1 } = useShownExperiment(({ dataset }) => dataset.params);
  return { shift, ahead, hasSides: sides === 1, isCorrected: corrected === 1 };
}

/** What the label of a camera beside the middle has more than the driver's own: what the driver would turn more from that place, in 1/m. */
export const correctionAt = (track: Track, pose: Pose, shift: number, ahead: number): number =>
  shift === 0 ? 0 : pursuit(track, beside(pose, shift), ahead) - pursuit(track, pose, ahead);

/** What is written as 0 has no sign. */
export const bendClass = (bend: number): string | undefined => (Math.abs(bend) < 0.0005 ? undefined : bend < 0 ? 'below' : 'above');
