import type { ReactNode } from 'react';
import { mostCompared } from '../../../experiment/comparedRuns';
import type { ComparedGroup } from '../../../state/comparedGroup';
import type { ComparedMember } from '../../../state/comparedMember';
import { branchFrom, dropRun, makeOwn } from '../../../state/comparing';
import { setStage, useExperiment } from '../../../state/experimentStore';
import { Fold } from '../../controls/Fold';
import { Icon } from '../../controls/Icon';
import { useWords } from '../../words/useLanguage';

/** A run as the stage shows it. */
export interface RunRow {
  readonly letter: string;
  readonly name: string;
  readonly member: ComparedMember;
  /** Changes of settings are made to this one. */
  readonly isOwn: boolean;
}

interface RunMenuProps {
  readonly group: ComparedGroup;
  readonly row: RunRow;
  readonly run: number;
}

/** Opens a run in the network: it is the page's, and the others wait. */
export function openRun(run: number): void {
  makeOwn(run);
  setStage('none');
}

/** A press folds the menu again. */
const Rows = ({ children }: { readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only hears of its buttons
  <div className="run-rows" onClick={(event) => event.currentTarget.closest('details')?.removeAttribute('open')}>
    {children}
  </div>
);

/** What can be done with one of the runs. */
export function RunMenu({ group, row: { letter, member, isOwn }, run }: RunMenuProps) {
  const word = useWords('compare');
  const isFull = useExperiment(({ experiment }) => experiment.view.vs.length >= mostCompared);
  const isPinned = useExperiment(({ experiment }) => experiment.view.vs.length > 0);
  const epoch = member.frame?.epoch ?? 0;
  return (
    <Fold label={word('more', { letter })} title={word('more', { letter })} summary={<Icon name="more" />} opens="down">
      <Rows>
        <button type="button" className="menu-row" onClick={() => openRun(run)}>
          {word('open', { letter })}
        </button>
        {!isOwn && (
          <button type="button" className="menu-row" onClick={() => makeOwn(run)}>
            {word('change', { letter })}
          </button>
        )}
        <button
          type="button"
          className="menu-row"
          disabled={isFull || !isPinned}
          title={isFull ? word('fourKept') : undefined}
          onClick={() => branchFrom(run, epoch)}
        >
          {word('branch', { letter, epoch })}
        </button>
        <button type="button" className="menu-row" onClick={() => group.playAlone(member)}>
          {word('alone', { letter, isOn: group.isAlone(member) })}
        </button>
        <button type="button" className="menu-row" onClick={() => dropRun(run)}>
          {word('drop', { letter })}
        </button>
      </Rows>
    </Fold>
  );
}
