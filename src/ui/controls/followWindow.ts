/**
 * Keeps something at its place in the window: `put` is called at once, and whenever the window, what is scrolled in it, or the element itself
 * changes. @returns what ends that
 */
export function followWindow(element: Element, put: () => void): () => void {
  put();
  const sizes = new ResizeObserver(put);
  sizes.observe(element);
  addEventListener('resize', put);
  addEventListener('scroll', put, { capture: true, passive: true });
  return () => {
    sizes.disconnect();
    removeEventListener('resize', put);
    removeEventListener('scroll', put, { capture: true });
  };
}
