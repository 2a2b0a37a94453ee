import type { RefObject } from 'react';
import { currentTheme } from '../theme';
import { useElementSize } from '../views/useElementSize';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size of a picture on the page, and in the pixels that its painter draws in: those of the usual size of text. */
export function useDrawnSize(box: RefObject<HTMLElement | null>): {
  readonly size: Size;
  readonly drawn: Size;
  readonly textScale: number;
} {
  const size = useElementSize(box);
  const { textScale } = currentTheme();
  return { size, drawn: { width: size.width / textScale, height: size.height / textScale }, textScale };
}
