import { useInspectHeight, useShows } from '../../state/experimentStore';
import { fromPart } from '../controls/fromPart';
import { Lazily } from '../controls/Lazily';
import { inspectStrip } from '../panels/lateParts';
import { useIsWaiting } from '../views/useIsWaiting';
import { useLanguage } from '../words/useLanguage';
import './Inspect.css';

const strip = fromPart(inspectStrip, ({ default: InspectStrip }) => InspectStrip);

/** The place of what looks into the run, below the network. */
export function Inspect() {
  const { word } = useLanguage();
  const isShown = useShows('inspect');
  const height = useInspectHeight();
  const isWaiting = useIsWaiting();
  if (!isShown) return null;
  return (
    <section className="inspect" data-open={height === 'closed' ? undefined : height} aria-label={word('inspect.title')}>
      {!isWaiting && <Lazily {...strip} props={{}} />}
    </section>
  );
}
