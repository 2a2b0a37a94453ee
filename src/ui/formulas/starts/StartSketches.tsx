import { type CSSProperties, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { initializers } from '../../../engine/initializers/registry';
import { useExperiment } from '../../../state/experimentStore';
import { useRun } from '../../../state/runStore';
import { followWindow } from '../../controls/followWindow';
import { placeAt } from '../../controls/Menu';
import { canDraw } from '../../controls/Select';
import { useJob } from '../../views/useJob';
import { useLanguage, useWords } from '../../words/useLanguage';
import { ChoiceRow } from '../ChoiceRow';
import type { SketchesProps } from '../typeset';
import { useFoundStarts } from './foundStarts';
import { StartSketch } from './StartSketch';

const usualActivation = 'tanh';

/** Whether the control around is pointed at, or has the focus. */
function useUse() {
  const mark = useRef<HTMLSpanElement>(null);
  const [isPointed, setIsPointed] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  useEffect(() => {
    const control = mark.current?.parentElement;
    if (!control) return;
    setHasFocus(control.contains(document.activeElement));
    const stop = new AbortController();
    const on = (type: string, set: () => void) => control.addEventListener(type, set, { signal: stop.signal });
    on('pointerenter', () => setIsPointed(true));
    on('pointerleave', () => setIsPointed(false));
    on('focusin', () => setHasFocus(true));
    on('focusout', () => setHasFocus(false));
    return () => stop.abort();
  }, []);
  return { mark, isPointed, hasFocus };
}

/**
 * Finds what the initialisers make of ten layers when their menu is about to be opened, once for each activation. Where the system draws the menu, they
 * stand over it, to be pressed, while it has the focus.
 */
export function StartSketches({ formulas, onSelect }: SketchesProps) {
  const { mark, isPointed, hasFocus } = useUse();
  const chosen = useExperiment(({ experiment }) => experiment.initializer);
  const activation =
    useRun(({ info }) => info?.layers.slice(1, -1).find((layer) => layer.activation !== '')?.activation) ?? usualActivation;
  const key = JSON.stringify([activation, chosen]);
  const isFound = useFoundStarts((state) => state.key === key);
  const { result } = useJob('startSpread', !isFound && (isPointed || hasFocus) ? { activation, seed: '1' } : null);
  useEffect(() => {
    if (result) useFoundStarts.setState({ key, found: result });
  }, [result, key]);
  return (
    <>
      <span ref={mark} hidden />
      {!canDraw && hasFocus && mark.current?.parentElement && (
        <Suspense fallback={null}>
          <Sheet anchor={mark.current.parentElement} activation={activation} chosen={chosen.id} formulas={formulas} onSelect={onSelect} />
        </Suspense>
      )}
    </>
  );
}

interface SheetProps extends SketchesProps {
  readonly anchor: HTMLElement;
  readonly activation: string;
  readonly chosen: string;
}

function Sheet({ anchor, activation, chosen, formulas, onSelect }: SheetProps) {
  const { named } = useLanguage();
  const word = useWords('starts');
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const sheet = box.current;
    if (!sheet) return;
    return followWindow(sheet, () => {
      const side = { width: sheet.offsetWidth, height: sheet.offsetHeight };
      const next = placeAt(anchor.getBoundingClientRect(), side, { width: innerWidth, height: innerHeight }, true);
      setPlace((before) => (before.left === next.left && before.top === next.top ? before : next));
    });
  }, [anchor]);
  return (
    <div ref={box} className="start-choices" style={{ left: place.left, top: place.top } as CSSProperties}>
      <p className="muted">{word('title', { activation })}</p>
      {initializers.map((entry) => (
        <ChoiceRow
          key={entry.id}
          label={named('initializers', entry).label}
          mathml={formulas[entry.id]}
          isChosen={entry.id === chosen}
          isTabbed={false}
          onPress={() => onSelect(entry.id)}
        >
          <StartSketch id={entry.id} />
        </ChoiceRow>
      ))}
    </div>
  );
}
