import { useShowsRegion } from '../../state/experimentStore';
import { useLanguage } from '../words/useLanguage';
import './ObjectiveBar.css';
import { ObjectiveControls } from './ObjectiveControls';

export function ObjectiveBar() {
  const { word } = useLanguage();
  if (!useShowsRegion('objective')) return null;
  return (
    <section className="objective" aria-label={word('training.title')}>
      <ObjectiveControls />
    </section>
  );
}
