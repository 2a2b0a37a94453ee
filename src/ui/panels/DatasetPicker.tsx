import { Fragment, useEffect, useRef, useState } from 'react';
import type { DatasetEntry, DatasetGroup } from '../../data/dataset';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { chooseDataset, useComing } from '../../state/coming';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import { useFormulas } from '../formulas/useFormulas';
import { useAwaited, useShownExperiment } from '../views/useShownExperiment';
import type { Named } from '../words/entryWords';
import { useLanguage } from '../words/useLanguage';
import { useSummaries } from '../words/useSummaries';
import { DatasetThumb } from './DatasetThumb';

const groups: readonly { id: DatasetGroup; pictured: boolean }[] = [
  { id: 'points', pictured: true },
  { id: 'functions', pictured: true },
  { id: 'tables', pictured: false },
  { id: 'images', pictured: false },
  { id: 'road', pictured: false },
  { id: 'sequences', pictured: false },
  { id: 'own', pictured: false },
  { id: 'playground', pictured: true },
];

// few visitors have any
const ownFiles = () => import('./OwnFiles');

// the first load waits for no data
const comingRow = () => import('./ComingRow');

/**
 * All data sets by kind; the present one's kind is open. Arrow keys move within a kind. A kind whose sets are listed by name has the column for
 * itself: the others are one row above it.
 */
export function DatasetPicker() {
  const { count, named, word } = useLanguage();
  useSummaries();
  const beside = useFormulas();
  // what is measured on images stands in their row
  const current = useShownExperiment(({ dataset: { id } }) => entryOf(datasets, id).measures ?? id);
  const coming = useComing((state) => state.coming?.dataset ?? null);
  const awaited = useAwaited();
  const next = coming ?? awaited;
  const shownGroup = entryOf(datasets, current).group;
  // what is on its way is told of in its row
  const currentGroup = next === null ? shownGroup : entryOf(datasets, next).group;
  // a text is for one of them
  const there = datasets.filter(({ own, id, measures }) => !measures && (own !== 'text' || id === current));
  const [pointedAt, point] = useState<string | null>(null);
  const [opened, setOpened] = useState<DatasetGroup | 'none' | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const [lastGroup, setLastGroup] = useState(shownGroup);
  if (lastGroup !== shownGroup) {
    setLastGroup(shownGroup);
    setOpened(null);
  }
  const open = opened ?? currentGroup;
  const isAlone = groups.some(({ id, pictured }) => id === open && !pictured);
  const showAll = () => {
    list.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus(); // the row that was pressed goes
    setOpened('none');
  };
  const shownLabel = named('datasets', entryOf(datasets, current)).label;
  return (
    <ul className="kinds" ref={list}>
      {isAlone && (
        <li>
          <button type="button" onClick={showAll}>
            <Icon name="left" />
            <span className="name">{word('data.all')}</span>
            <span className="count">{open === shownGroup ? count(there.filter(({ foreign }) => !foreign).length) : shownLabel}</span>
          </button>
        </li>
      )}
      {groups.map(({ id, pictured }) => {
        const label = word(`group.${id}`);
        const entries = there.filter(({ group }) => group === id).map((entry) => named('datasets', entry));
        if (id !== shownGroup && entries.every(({ foreign }) => foreign)) return null; // only an old link brings these
        const isOpen = open === id;
        if (isAlone && !isOpen) return null;
        return (
          <li key={id}>
            <button type="button" aria-expanded={isOpen} onClick={() => setOpened(isOpen ? 'none' : id)}>
              <Icon name="right" />
              <span className="name">{label}</span>
              <span className="count">
                {isOpen ? (pointedAt ?? count(entries.length)) : id === shownGroup ? shownLabel : count(entries.length)}
              </span>
            </button>
            {isOpen && <Group label={label} entries={entries} pictured={pictured} current={current} next={next} onPoint={point} />}
            {isOpen && entries.some(({ own }) => own) && <Lazily load={ownFiles} words="ownFiles" props={{}} />}
          </li>
        );
      })}
      {beside && <beside.RuleCard list={list} formulas={beside.formulas.datasets} />}
    </ul>
  );
}

interface GroupProps {
  readonly label: string;
  readonly entries: readonly Named<DatasetEntry>[];
  readonly pictured: boolean;
  readonly current: string;
  /** The one that is on its way. */
  readonly next: string | null;
  /** Tells which one the pointer or the focus is on. */
  readonly onPoint: (label: string | null) => void;
}

function Group({ label, entries, pictured, current, next, onPoint }: GroupProps) {
  const { word } = useLanguage();
  const failure = useComing((state) => state.coming?.failure ?? null);
  const chosen = entries.findIndex((entry) => entry.id === current);
  const move = (event: React.KeyboardEvent, index: number) => {
    const direction = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    const buttons = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role="radio"]');
    buttons?.[(index + direction + entries.length) % entries.length]?.focus();
  };
  const list = useRef<HTMLDivElement>(null);
  // a long list scrolls in itself, and never the page
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another choice another row is to be in view
  useEffect(() => {
    const row = list.current?.querySelector('[aria-checked="true"]')?.getBoundingClientRect();
    if (!list.current || !row) return;
    // the list alone: on a phone the page would come to its data, past what the network answers
    const { top, bottom } = list.current.getBoundingClientRect();
    list.current.scrollTop += Math.min(0, row.top - top) + Math.max(0, row.bottom - bottom);
  }, [current]);
  return (
    <div ref={list} className={pictured ? 'thumbs' : 'names'} role="radiogroup" aria-label={label}>
      {entries.map((entry, index) => (
        <Fragment key={entry.id}>
          {/* biome-ignore lint/a11y/useSemanticElements: a picture to press; the native radio cannot hold one */}
          <button
            type="button"
            role="radio"
            value={entry.id}
            aria-checked={entry.id === current}
            data-coming={entry.id === next || undefined}
            aria-label={entry.label}
            title={entry.summary === '' ? entry.label : word('data.entryTitle', entry)}
            tabIndex={index === Math.max(0, chosen) ? 0 : -1}
            onClick={() => chooseDataset(entry.id)}
            onKeyDown={(event) => move(event, index)}
            {...(pictured && {
              onPointerEnter: () => onPoint(entry.label),
              onPointerLeave: () => onPoint(null),
              onFocus: () => onPoint(entry.label),
              onBlur: () => onPoint(null),
            })}
          >
            {pictured ? <DatasetThumb entry={entry} /> : entry.label}
          </button>
          {entry.id === next && <Lazily load={comingRow} words="coming" props={{ dataset: entry.id, failure }} />}
        </Fragment>
      ))}
    </div>
  );
}
