import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import type { RunInfo } from '../../run/runInfo';
import { fitView, showOwnImage, useView } from '../../state/viewStore';
import { useKeptDrawings } from './useKeptDrawings';

const { info } = startedRun('circle', 1);
const infoOf = (dataset: string, side: number): RunInfo => ({
  ...info,
  dataset,
  images: { shape: [side, side, 1], pixels: new Uint8Array(side * side), maxValue: 255, centre: Float64Array.of(0) },
});
const own = () => useView.getState().own;

function Kept({ info: shown }: { info: RunInfo }) {
  useKeptDrawings(shown);
  return null;
}

it('a picture is there again with its set, gone where it was taken back or of another size; strokes stay', async () => {
  const begin = (shown: RunInfo) => {
    run.setState({ info: shown });
    fitView(shown);
    return <Kept info={shown} />;
  };
  const { rerender } = render(begin(infoOf('first', 2)));
  const drawing = { dataset: 'first', strokes: null, image: [0, 1, 0, 1] };
  await act(async () => showOwnImage(drawing));
  const show = (dataset: string, side: number) => act(async () => rerender(begin(infoOf(dataset, side))));
  await show('second', 2);
  expect(own()).toBeNull();
  await show('first', 2);
  expect(own()).toBe(drawing);
  await show('first', 3);
  expect(own()).toBeNull();
  const strokes = { dataset: 'first', strokes: [{ points: [[0, 0]], colour: [1] }], image: [0, 1, 0, 1] } as const;
  await act(async () => showOwnImage(strokes));
  await show('first', 2);
  expect(own()).toBe(strokes);
  await act(async () => showOwnImage(null));
  await show('second', 2);
  await show('first', 2);
  expect(own()).toBeNull();
});
