import { useInspectHeight, useShows } from '../../state/experimentStore';
import { fromPart } from '../controls/fromPart';
import { Lazily } from '../controls/Lazily';
import { inspectStrip } from '../panels/lateParts';
import { useIsWaiting } from '../views/useIsWaiting';
import { useLanguage } from '../words/useLanguage';
import './Inspect.css';

const strip = fromPart(inspectStrip, ({ default: InspectStrip }) => InspectStrip);

/** How much of the page what looks into the run takes; undefined: its strip alone. */
export function useOpenHeight(): 'half' | 'tall' | undefined {
  const isShown = useShows('inspect');
  const height = useInspectHeight();
  return isShown && height !== 'closed' ? height : undefined;
}

/** The place of what looks into the run, below the network. */
export function Inspect() {
  const { word } = useLanguage();
  const isShown = useShows('inspect');
  const height = useOpenHeight();
  const isWaiting = useIsWaiting();
  if (!isShown) return null;
  return (
    <section className="inspect" data-open={height} aria-label={word('inspect.title')}>
      {!isWaiting && <Lazily {...strip} props={{}} />}
    </section>
  );
}
