import { paintPositions } from '../../../render/paintPositions';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { PanelProps } from '../registry';
import { type Decisions, givesProbabilities, perplexityOf, sharesByStep } from './decisions';

/** How well every position of a sequence is answered, and between how many symbols the network hesitates. */
export function Positions({ info, decisions, steps }: PanelProps & { readonly decisions: Decisions; readonly steps: number }) {
  const { count, share } = useLanguage();
  const word = useWords('quality');
  const shares = sharesByStep(decisions, steps);
  const known = shares.filter((value) => !Number.isNaN(value));
  return (
    <section className="quality-part">
      <h4>
        {word('positions')}{' '}
        <span className="muted">{givesProbabilities(info) ? word('perplexity', { value: perplexityOf(decisions) }) : ''}</span>
      </h4>
      <div className="plot">
        <FigureCanvas
          label={word('positionsPicture', { least: Math.min(...known), most: Math.max(...known) })}
          paint={(ctx, size, theme) => paintPositions(ctx, shares, { across: word('position'), count, share }, size, theme)}
        />
      </div>
    </section>
  );
}
