import { expose, transfer } from 'comlink';
import { type SimdBinaries, simdHosts } from '../run/simdHosts';
import type { AdvanceRequest, Frame, StartRequest, ViewRequest } from './protocol';
import { Trainer } from './trainer';

const trainer = new Trainer();

/** Moves the frame's large arrays instead of copying them. */
function moved(frame: Frame): Frame {
  const arrays = [frame.boundary?.values, frame.boundary?.winners, frame.boundary?.margins, frame.unitMaps?.values, frame.parameters];
  return transfer(
    frame,
    arrays.flatMap((array) => (array ? [array.buffer as ArrayBuffer] : [])),
  );
}

expose({
  takeKernels: (binaries: SimdBinaries) => {
    trainer.takeKernels(simdHosts(binaries));
  },
  start: (request: StartRequest) => trainer.start(request),
  advance: (request: AdvanceRequest) => moved(trainer.advance(request)),
  seek: (epoch: number, views: ViewRequest) => moved(trainer.seek(epoch, views)),
  setParameter: (index: number, value: number, views: ViewRequest) => moved(trainer.setParameter(index, value, views)),
});
