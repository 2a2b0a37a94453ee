import type { RunInfo } from '../../run/runInfo';
import { IconButton } from '../controls/IconButton';
import { useLanguage } from '../words/useLanguage';

interface StepsProps {
  readonly info: Pick<RunInfo, 'trainCount' | 'count'>;
  readonly index: number;
  readonly onShow: (index: number) => void;
}

/** To the example before and to the one after, around the ends of its part: what tests never becomes what trains. */
export function StepButtons({ info: { trainCount, count }, index, onShow }: StepsProps) {
  const { word } = useLanguage();
  const [from, size] = index < trainCount ? [0, trainCount] : [trainCount, count - trainCount];
  const go = (by: number) => onShow(from + ((index - from + by + size) % size));
  return (
    <>
      <IconButton icon="left" label={word('example.previous')} onClick={() => go(-1)} />
      <IconButton icon="right" label={word('example.next')} onClick={() => go(1)} />
    </>
  );
}
