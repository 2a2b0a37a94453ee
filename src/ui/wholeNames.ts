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

/** The name of a class that stands beside its output in the graph. */
function classBeside(control: Element): readonly Element[] {
  const { top, bottom, right } = control.getBoundingClientRect();
  return [...(control.closest('.graph')?.querySelectorAll('.class-label') ?? [])].filter((label) => {
    const box = label.getBoundingClientRect();
    const middle = (box.top + box.bottom) / 2;
    return middle > top && middle < bottom && box.left >= right && box.left < right + beside;
  });
}

/** So near to a unit stands the name of its class. */
const beside = 24;

/** The names at the head of a cell's column and row that stand there shortened: the cell's own title says them whole. */
function isUnderShortNames(control: Element): boolean {
  const cell = control.closest('td');
  const column = cell?.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
  const heads = [column, cell?.parentElement?.querySelector(':scope > th')];
  return heads.some((head) => head instanceof HTMLElement && head.title !== '' && head.title !== head.textContent?.trim());
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
    const names = [...namesOf(target), ...classBeside(target)].filter(isCut).map(wholeOf);
    if (isUnderShortNames(target)) names.push(target.getAttribute('title') ?? '');
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
