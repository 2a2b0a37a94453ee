import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { vehicle } from '../../data/road/bicycle';
import type { RoadLoop } from './roadLoop';

/** What a key that is held asks for, in 1/m. */
const keyBend = 0.08;
const ways: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The car is steered by arrow keys or by a pointer for as long as they are held: the last key that is down counts, and whatever takes them away lets go. */
export function useSteering(loop: RoadLoop, isOn: boolean) {
  const keys = useRef<string[]>([]);
  const pointer = useRef<number | null>(null);
  const steer = (bend: number) => {
    loop.takeWheel(bend);
    if (!loop.state.getState().isDriving) loop.start();
  };
  const straighten = () => {
    keys.current = [];
    pointer.current = null;
    if (loop.state.getState().steering === 'hand') loop.handBend = 0;
  };
  const onKey = (event: KeyboardEvent, isDown: boolean) => {
    const { key } = event;
    if (!isOn || !(key in ways) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const others = keys.current.filter((other) => other !== key);
    keys.current = isDown ? [...others, key] : others;
    const last = keys.current.at(-1);
    steer(last ? (ways[last] ?? 0) * keyBend : 0);
  };
  const pointed = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (2 * (event.clientX - box.left)) / box.width - 1;
    steer(vehicle.mostBend * share * Math.abs(share)); // finer in the middle
  };
  return {
    onKeyDown: (event: KeyboardEvent) => onKey(event, true),
    onKeyUp: (event: KeyboardEvent) => onKey(event, false),
    onBlur: straighten,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (!isOn || !event.isPrimary || event.button !== 0) return;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      pointer.current = event.pointerId;
      pointed(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (pointer.current === event.pointerId) pointed(event);
    },
    onPointerUp: straighten,
    onPointerCancel: straighten,
  };
}
