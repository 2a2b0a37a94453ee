import { letters, mostCompared } from '../../../experiment/comparedRuns';
import { fanBetween, fanOfNumber } from '../../../experiment/fan';
import type { NumberName } from '../../../experiment/settings';
import { fanOut } from '../../../state/comparing';
import { useExperiment } from '../../../state/experimentStore';
import './fanDrag.css';
import { thumbPx, trackOf } from './fanTrack';

/**
 * A fan in one gesture: four thumbs at equal factors from the present value to where the pointer is let go.
 * @param range the slider, in which the pointer was pressed
 */
export function dragFan(name: NumberName, range: HTMLInputElement): void {
  const { shareOf, valueAt } = trackOf(name, range);
  const { experiment } = useExperiment.getState();
  const start = experiment[name];
  const thumbs = document.createElement('div');
  thumbs.className = 'fan-thumbs';
  thumbs.setAttribute('aria-hidden', 'true');
  document.body.append(thumbs);
  let values: readonly number[] = [];

  const moved = (event: PointerEvent) => {
    const { left, top, width, height } = range.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left - thumbPx) / (width - 2 * thumbPx)));
    values = fanBetween(name, start, valueAt(share));
    thumbs.replaceChildren(
      ...values.map((value, run) => {
        const thumb = document.createElement('b');
        thumb.textContent = letters[run] ?? '';
        thumb.style.left = `${left + thumbPx + shareOf(value) * (width - 2 * thumbPx)}px`;
        thumb.style.top = `${top + height / 2}px`;
        return thumb;
      }),
    );
  };
  const end = (event: Event) => {
    removeEventListener('pointermove', moved);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
    thumbs.remove();
    if (event.type === 'pointerup' && values.length === mostCompared) fanOut(fanOfNumber(experiment, name, values));
  };
  addEventListener('pointermove', moved);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
}
