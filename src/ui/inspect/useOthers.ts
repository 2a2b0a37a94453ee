import { useEffect, useLayoutEffect } from 'react';
import { useView } from '../../state/viewStore';

/** Weights of a question need no more digits than a picture shows. */
const digits = 6;

export const toPicture = (weights: readonly number[]): number[] => weights.map((value) => Number(value.toPrecision(digits)));

/** The graph shows the network with these weights while they are pointed at, and the run's own when they no longer are. */
export function useOthers(weights: readonly number[] | null): void {
  const text = weights?.every(Number.isFinite) ? JSON.stringify(toPicture(weights)) : null;
  useLayoutEffect(() => {
    useView.setState({ others: text && JSON.parse(text) });
  }, [text]);
  useEffect(() => () => useView.setState({ others: null }), []);
}
