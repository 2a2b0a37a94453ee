import { applyPaper } from './theme';
import { paintNow } from './views/useCanvas';

/** Paints every picture for paper before it is printed, and for the screen after. */
export function followPrinting(): () => void {
  const medium = matchMedia('print');
  const turn = (isPrinting: boolean) => () => {
    applyPaper(isPrinting);
    paintNow();
  };
  const [begin, end] = [turn(true), turn(false)];
  const changed = () => (medium.matches ? begin() : end());
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  medium.addEventListener('change', changed); // where there is the medium alone: a preview, a test
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
    medium.removeEventListener('change', changed);
  };
}
