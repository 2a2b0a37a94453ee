import { useInspectHeight, useShows } from '../../state/experimentStore';
import { Lazily } from '../controls/Lazily';
import { useLanguage } from '../words/useLanguage';
import './Inspect.css';

// the first load does without it; its place is kept
const strip = () => import('./InspectStrip');

/** The place of what looks into the run, below the network. */
export function Inspect() {
  const { word } = useLanguage();
  const isShown = useShows('inspect');
  const height = useInspectHeight();
  if (!isShown) return null;
  return (
    <section className="inspect" data-open={height === 'closed' ? undefined : height} aria-label={word('inspect.title')}>
      <Lazily load={strip} props={{}} />
    </section>
  );
}
