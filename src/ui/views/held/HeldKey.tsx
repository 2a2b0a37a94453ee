import type { RunInfo } from '../../../run/runInfo';
import { useExperiment } from '../../../state/experimentStore';
import { Icon } from '../../controls/Icon';
import { OpensMenu } from '../../controls/OpensMenu';
import { useLanguage, useWords } from '../../words/useLanguage';
import { heldText } from '../columnTexts';
import './HeldKey.css';

const heldMenu = () => import('./HeldMenu');

/** Where the columns stand that span no side of the picture; pressed, each can be moved. */
export function HeldKey({ info }: { info: RunInfo }) {
  const word = useWords('answers');
  const language = useLanguage();
  const held = useExperiment(({ experiment }) => experiment.view.held);
  const moved = held.flatMap(({ column, value }) => {
    const index = info.axes.findIndex(({ name }) => name === column);
    const axis = info.axes[index];
    return axis && !info.pictureAxes.includes(index)
      ? [word('held.at', { label: axis.label, value: heldText(language, axis, value) })]
      : [];
  });
  const [only] = moved;
  return (
    <OpensMenu
      load={heldMenu}
      props={{ info }}
      className="held-key"
      title={moved.length > 0 ? word('held.movedTitle', { moved }) : word('otherColumnsTitle')}
    >
      <span>{moved.length > 1 ? word('held.moved', { count: moved.length }) : (only ?? word('otherColumns'))}</span>
      <Icon name="down" />
    </OpensMenu>
  );
}
