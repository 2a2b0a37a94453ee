import './ObjectiveBar.css';
import { ObjectiveControls } from './ObjectiveControls';

export function ObjectiveBar() {
  return (
    <section className="objective" aria-label="Objective and optimizer">
      <ObjectiveControls />
    </section>
  );
}
