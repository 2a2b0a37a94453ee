import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { useLanguage } from '../words/useLanguage';
import { Formula } from './Formula';
import './ruleCard.css';

interface RuleCardProps {
  /** The choices are the buttons in it: their value is the id of a data set. */
  readonly list: RefObject<HTMLElement | null>;
  readonly formulas: Readonly<Record<string, string>>;
}

const gap = 8; // px

/** Beside the data set that the pointer or the focus is on: by which rule its examples are drawn, or who measured them. */
export function RuleCard({ list, formulas }: RuleCardProps) {
  const { named, sourceOf } = useLanguage();
  const card = useRef<HTMLDivElement>(null);
  const [choice, setChoice] = useState<HTMLButtonElement | null>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useEffect(() => {
    const { current } = list;
    if (!current) return;
    const stop = new AbortController();
    const { signal } = stop;
    const show = ({ target }: Event) => setChoice((target as Element).closest('button[value]'));
    const hide = () => setChoice(null);
    setChoice(current.querySelector<HTMLButtonElement>('button[value]:hover, button[value]:focus')); // the formulas may come after the pointer
    for (const sign of ['pointerover', 'focusin']) current.addEventListener(sign, show, { signal });
    for (const sign of ['pointerleave', 'focusout']) current.addEventListener(sign, hide, { signal });
    addEventListener('scroll', hide, { signal, capture: true, passive: true });
    addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), { signal });
    return () => stop.abort();
  }, [list]);
  const id = choice?.isConnected ? choice.value : null;
  const mathml = id === null ? undefined : formulas[id];
  const source = id === null ? null : sourceOf(id);
  const isShown = mathml !== undefined || source !== null;
  useLayoutEffect(() => {
    const box = card.current;
    const group = choice?.parentElement?.getBoundingClientRect();
    if (!isShown || !box || !choice || !group) return;
    const at = choice.getBoundingClientRect();
    const isBeside = group.right + gap + box.offsetWidth <= innerWidth;
    const below = group.bottom + gap;
    setPlace({
      left: isBeside ? group.right + gap : Math.max(gap, Math.min(at.left, innerWidth - gap - box.offsetWidth)),
      top: isBeside
        ? Math.min(at.top, innerHeight - gap - box.offsetHeight)
        : below + box.offsetHeight <= innerHeight
          ? below
          : group.top - gap - box.offsetHeight,
    });
  }, [choice, isShown]);
  if (id === null || !isShown) return null;
  return createPortal(
    <div ref={card} className="rule-card" role="status" style={place}>
      <b>{named('datasets', entryOf(datasets, id)).label}</b>
      {mathml === undefined ? source : <Formula mathml={mathml} />}
    </div>,
    document.body,
  );
}
