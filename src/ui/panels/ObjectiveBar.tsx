import { useLanguage } from '../words/useLanguage';
import './ObjectiveBar.css';
import { ObjectiveControls } from './ObjectiveControls';

export function ObjectiveBar() {
  const { word } = useLanguage();
  return (
    <section className="objective" aria-label={word('training.title')}>
      <ObjectiveControls />
    </section>
  );
}
