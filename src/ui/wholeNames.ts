import './wholeNames.css';
import { placeInWindow } from './controls/Fold';

const isCut = (element: Element): boolean =>
  element.clientWidth > 0 &&
  !['visible', 'auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
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

/** Names in a part of the page that scrolls and has the focus as one: those in view. */
function namesInView(region: Element): readonly Element[] {
  const { left, right } = region.getBoundingClientRect();
  return [...region.querySelectorAll('[title]')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.right > left && box.left < right;
  });
}

const wholeOf = (element: Element): string =>
  element instanceof HTMLInputElement ? element.value : (element.getAttribute('title') ?? element.textContent ?? '');

const controls = 'a, button, input, select, textarea, summary, [tabindex="0"]:not([data-cut])';

/** A name by itself: no control has it, shows it or stands in its row, where it would be said already. */
const isAlone = (element: Element): boolean =>
  !element.closest(`${controls}, [aria-hidden="true"]`) &&
  !element.querySelector(controls) &&
  !element.closest('tr, li')?.querySelector(controls) &&
  !element.parentElement?.querySelector(':scope > button');

/** Lets the keys come to names by themselves, as long as they are cut. */
function reachCutNames(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[title]')) {
    const isReached = isCut(element) && isAlone(element);
    if (isReached) element.tabIndex = 0;
    else if (element.dataset.cut !== undefined) element.removeAttribute('tabindex');
    if (isReached) element.dataset.cut = '';
    else delete element.dataset.cut;
  }
}

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
    const inView = target.matches('[tabindex="0"]:not([data-cut])') ? namesInView(target).filter(isCut).map(wholeOf) : [];
    if (inView.length > 0) names.unshift(inView.join(' · '));
    if (isUnderShortNames(target)) names.push(target.getAttribute('title') ?? '');
    if (names.length === 0) return;
    tip.textContent = names[0] ?? '';
    document.body.append(tip);
    const room = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top } = placeInWindow(target.getBoundingClientRect(), tip.getBoundingClientRect(), room, 'down');
    tip.style.left = `${left}px`;
    tip.style.top = `${top}px`;
  };
  const onKey = ({ key }: { readonly key?: string }) => {
    if (key === 'Tab') reachCutNames();
  };
  addEventListener('keydown', onKey, true);
  reachCutNames();
  addEventListener('focusin', show);
  for (const end of ['focusout', 'pointerdown', 'resize']) addEventListener(end, hide);
  const follow = ({ target }: { readonly target: EventTarget | null }) => (target === document.activeElement ? show({ target }) : hide());
  addEventListener('scroll', follow, { capture: true, passive: true });
  show({ target: document.activeElement });
}
