import './wholeNames.css';
import { placeInWindow } from './controls/Fold';

const isCut = (element: Element): boolean =>
  element.clientWidth > 0 &&
  getComputedStyle(element).overflowX !== 'visible' &&
  (element.scrollWidth > element.clientWidth + 1 || (element.matches('.feature-label') && element.scrollHeight > element.clientHeight + 1));

/** What names a control and may have less room than it needs: itself, what is in it, and the name beside it in a graph or a row. */
function namesOf(control: Element): readonly Element[] {
  const beside = control.parentElement?.querySelector(':scope > .feature-label');
  const inRow = control.closest('tr, li')?.querySelectorAll(':scope > th, .name, .table-name, label') ?? [];
  return [control, ...control.querySelectorAll('span, b'), ...(beside ? [beside] : []), ...inRow];
}

const wholeOf = (element: Element): string =>
  element instanceof HTMLInputElement ? element.value : (element.getAttribute('title') ?? element.textContent ?? '');

/** Names that are cut to their room are whole on hover, by their titles: where the focus comes by the keys, they stand below what has it. */
export function showWholeNames(): void {
  const tip = document.createElement('div');
  tip.className = 'whole-name';
  tip.setAttribute('aria-hidden', 'true'); // whoever hears the page hears the whole name anyway
  const hide = () => tip.remove();
  const show = ({ target }: { readonly target: EventTarget | null }) => {
    hide();
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const names = namesOf(target).filter(isCut).map(wholeOf);
    if (names.length === 0) return;
    tip.textContent = names[0] ?? '';
    document.body.append(tip);
    const room = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top } = placeInWindow(target.getBoundingClientRect(), tip.getBoundingClientRect(), room, 'down');
    tip.style.left = `${left}px`;
    tip.style.top = `${top}px`;
  };
  addEventListener('focusin', show);
  for (const end of ['focusout', 'pointerdown', 'resize']) addEventListener(end, hide);
  addEventListener('scroll', hide, { capture: true, passive: true });
  show({ target: document.activeElement });
}
