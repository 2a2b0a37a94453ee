import { type CSSProperties, useMemo } from 'react';
import type { HeldValue } from '../../../data/heldValues';
import type { RunInfo } from '../../../run/runInfo';
import { holdColumns, useExperiment } from '../../../state/experimentStore';
import { Icon } from '../../controls/Icon';
import { IconButton } from '../../controls/IconButton';
import Menu from '../../controls/Menu';
import { Select } from '../../controls/Select';
import { Slider } from '../../controls/Slider';
import { useLanguage, useWords } from '../../words/useLanguage';
import { measuredText } from '../columnTexts';
import './HeldMenu.css';
import { type HeldChoice, type HeldNumber, heldRows } from './heldRows';
import { withHeld } from './withHeld';

interface HeldMenuProps {
  readonly info: RunInfo;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

const aroundList = 160; // px of the menu above and below its list

/** Pixels for the list where the menu is not to lie over the picture above its anchor. */
const roomBelow = (anchor: HTMLElement) => innerHeight - anchor.getBoundingClientRect().bottom - aroundList;

/** Where every column stands that spans no side of the picture, to be moved. */
export default function HeldMenu({ info, anchor, onClose }: HeldMenuProps) {
  const word = useWords('answers');
  const rows = useMemo(() => heldRows(info), [info]);
  const held = useExperiment(({ experiment }) => experiment.view.held);
  const names = new Set(rows.flatMap((row) => (row.kind === 'number' ? [row.axis.name] : row.axes.map(({ name }) => name))));
  return (
    <Menu title={word('held.title')} anchor={anchor} onClose={onClose}>
      <p className="muted held-note">{word(rows.length > 0 ? 'held.note' : 'held.none')}</p>
      {rows.length > 0 && (
        <ul className="held-list" style={{ '--room': `${roomBelow(anchor)}px` } as CSSProperties}>
          {rows.map((row) =>
            row.kind === 'number' ? (
              <NumberRow key={row.axis.name} info={info} row={row} held={held} />
            ) : (
              <ChoiceRow key={row.axes[0]?.name} info={info} row={row} held={held} />
            ),
          )}
        </ul>
      )}
      <div className="acts">
        <button
          type="button"
          disabled={!held.some(({ column }) => names.has(column))}
          onClick={() =>
            holdColumns(
              { label: null, from: '', to: '' },
              held.filter(({ column }) => !names.has(column)),
              null,
            )
          }
        >
          <Icon name="reset" /> {word('held.allBack')}
        </button>
      </div>
    </Menu>
  );
}

interface RowProps<Row> {
  readonly info: RunInfo;
  readonly row: Row;
  readonly held: readonly HeldValue[];
}

function NumberRow({ info, row: { axis, rest, min, max, step }, held }: RowProps<HeldNumber>) {
  const word = useWords('answers');
  const language = useLanguage();
  const value = held.find(({ column }) => column === axis.name)?.value;
  const text = (at: number | undefined) =>
    at === undefined ? word('atMean', { value: measuredText(language, axis, rest) }) : measuredText(language, axis, at);
  const hold = (next: number | null, part: string | null) =>
    holdColumns(
      { label: axis.label, from: text(value), to: text(next ?? undefined) },
      withHeld(info, held, [{ column: axis.name, value: next }]),
      part,
    );
  return (
    <li title={axis.label}>
      <Slider
        label={axis.label}
        value={value ?? rest}
        min={min}
        max={max}
        step={step}
        format={() => text(value)}
        onChange={(next) => hold(next, `held.${axis.name}`)}
      />
      <IconButton
        icon="reset"
        label={word('held.back', { label: axis.label })}
        title={word('held.backTitle')}
        disabled={value === undefined}
        onClick={() => hold(null, null)}
      />
    </li>
  );
}

const mixed = 'mean';

function ChoiceRow({ info, row: { label, axes, options }, held }: RowProps<HeldChoice>) {
  const word = useWords('answers');
  const values = axes.map(({ name }) => held.find(({ column }) => column === name)?.value);
  const chosen = options.findIndex((option) => option.values.every((value, i) => value === values[i]));
  const textOf = (k: number) => {
    const option = options[k];
    return option ? (option.isNot ? word('held.not', { word: option.word }) : option.word) : word('held.mixed');
  };
  return (
    <li title={label}>
      <Select
        label={label}
        showLabel
        value={chosen < 0 ? mixed : String(chosen)}
        options={[{ value: mixed, label: word('held.mixed') }, ...options.map((_, k) => ({ value: String(k), label: textOf(k) }))]}
        onChange={(next) => {
          const option = options[Number(next)];
          const changes = axes.map(({ name }, i) => ({ column: name, value: option?.values[i] ?? null }));
          holdColumns({ label, from: textOf(chosen), to: textOf(next === mixed ? -1 : Number(next)) }, withHeld(info, held, changes), null);
        }}
      />
    </li>
  );
}
