import { useEffect, useRef } from 'react';

/** A ring around the pointer, so that it is found from the last row. */
export function PointerRing() {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = ({ clientX, clientY, pointerType }: PointerEvent) => {
      if (!ring.current) return;
      ring.current.hidden = pointerType === 'touch';
      ring.current.style.translate = `${clientX}px ${clientY}px`;
    };
    const hide = () => {
      if (ring.current) ring.current.hidden = true;
    };
    addEventListener('pointermove', move, { passive: true });
    document.documentElement.addEventListener('pointerleave', hide);
    return () => {
      removeEventListener('pointermove', move);
      document.documentElement.removeEventListener('pointerleave', hide);
    };
  }, []);
  return <div ref={ring} className="pointer-ring" hidden aria-hidden="true" />;
}
