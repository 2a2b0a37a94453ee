import { useExperiment } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { fromPart } from '../controls/fromPart';
import { Lazily } from '../controls/Lazily';
import { moreNotices } from './lateParts';

const wayOn = fromPart(moreNotices, ({ default: { WayOn } }) => WayOn);

/** The way on from where the training ended, in a line that has room for it: it moves nothing. */
export function WayOnHere() {
  const hasEnded = useRun(({ status }) => status.kind === 'finished' || status.kind === 'stopped');
  return hasEnded && <Lazily {...wayOn} words="notices" props={{}} />;
}

/** The same in the head of an output that fills its column. A slide has it in its bar. */
export function HeadWayOn() {
  const isSlide = useExperiment(({ experiment }) => experiment.view.embed);
  return !isSlide && <WayOnHere />;
}
