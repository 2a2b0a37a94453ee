import type { KeyboardEvent } from 'react';
import { mostCompared } from '../../../experiment/comparedRuns';
import type { ComparedGroup } from '../../../state/comparedGroup';
import type { ComparedMember } from '../../../state/comparedMember';
import { branchFrom, dropRun, makeOwn } from '../../../state/comparing';
import { setStage, useExperiment } from '../../../state/experimentStore';
import { usePreferences } from '../../../state/preferences';
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

interface Row {
  readonly id: string;
  readonly text: string;
  /** Acts while the menu is open, in small letters; what it is called stands at the end of the row. */
  readonly key?: { readonly key: string; readonly shown: string };
  readonly act: () => void;
  readonly isOff?: boolean;
  readonly title?: string;
}

/** What can be done with one of the runs, by its rows or, while the menu is open, by their keys. */
export function RunMenu({ group, row: { letter, member, isOwn }, run }: RunMenuProps) {
  const word = useWords('compare');
  const isFull = useExperiment(({ experiment }) => experiment.view.vs.length >= mostCompared);
  const isPinned = useExperiment(({ experiment }) => experiment.view.vs.length > 0);
  const epoch = member.frame?.epoch ?? 0;
  const rows: readonly Row[] = [
    { id: 'open', text: word('open', { letter }), key: { key: 'o', shown: 'O' }, act: () => openRun(run) },
    ...(isOwn ? [] : [{ id: 'change', text: word('change', { letter }), act: () => makeOwn(run) }]),
    {
      id: 'branch',
      text: word('branch', { letter, epoch }),
      key: { key: 'b', shown: 'B' },
      isOff: isFull || !isPinned,
      title: isFull ? word('fourKept') : undefined,
      act: () => branchFrom(run, epoch),
    },
    {
      id: 'alone',
      text: word('alone', { letter, isOn: group.isAlone(member) }),
      key: { key: ' ', shown: word('key.space') },
      act: () => group.playAlone(member),
    },
    { id: 'drop', text: word('drop', { letter }), key: { key: 'delete', shown: word('key.delete') }, act: () => dropRun(run) },
  ];
  const typed = (event: KeyboardEvent<HTMLElement>) => {
    const fold = event.currentTarget.querySelector('details');
    if (!fold?.open || event.altKey || event.ctrlKey || event.metaKey) return;
    const pressed = event.key.toLowerCase();
    const row = rows.find(({ key }) => key?.key === pressed);
    // a row that has the focus keeps Space
    if (!row || row.isOff || (pressed === ' ' && event.target instanceof Element && event.target.closest('.menu-row'))) return;
    if (pressed.length === 1 && pressed !== ' ' && !usePreferences.getState().lettersAct) return;
    event.preventDefault(); // it is no key of the stage or the page then
    fold.open = false;
    row.act();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears of what is in it
    <div className="run-menu" onKeyDown={typed}>
      <Fold label={word('more', { letter })} title={word('more', { letter })} summary={<Icon name="more" />} opens="down">
        <div className="run-rows">
          {rows.map(({ id, text, key, act, isOff, title }) => (
            <button
              key={id}
              type="button"
              className="menu-row"
              disabled={isOff}
              title={title}
              aria-keyshortcuts={key?.shown}
              onClick={(event) => {
                event.currentTarget.closest('details')?.removeAttribute('open'); // a press folds the menu again
                act();
              }}
            >
              {text}
              {key && (
                <kbd className="end" aria-hidden="true">
                  {key.shown}
                </kbd>
              )}
            </button>
          ))}
        </div>
      </Fold>
    </div>
  );
}
