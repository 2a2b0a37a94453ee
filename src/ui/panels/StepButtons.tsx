import { Icon } from '../controls/Icon';
import { useLanguage } from '../words/useLanguage';

interface StepsProps {
  readonly count: number;
  readonly index: number;
  readonly onShow: (index: number) => void;
}

/** To the example before and to the one after, around the ends. */
export function StepButtons({ count, index, onShow }: StepsProps) {
  const { word } = useLanguage();
  return (
    <>
      <button type="button" className="icon" aria-label={word('example.previous')} onClick={() => onShow((index + count - 1) % count)}>
        <Icon name="left" />
      </button>
      <button type="button" className="icon" aria-label={word('example.next')} onClick={() => onShow((index + 1) % count)}>
        <Icon name="right" />
      </button>
    </>
  );
}
