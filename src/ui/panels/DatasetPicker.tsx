import { useState } from 'react';
import type { DatasetEntry, DatasetGroup } from '../../data/dataset';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { selectDataset, useExperiment } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import type { Named } from '../words/entryWords';
import { useLanguage } from '../words/useLanguage';
import { DatasetThumb } from './DatasetThumb';

const groups: readonly { id: DatasetGroup; label: string; pictured: boolean }[] = [
  { id: 'points', label: 'Points in the plane', pictured: true },
  { id: 'functions', label: 'Functions', pictured: true },
  { id: 'tables', label: 'Tables', pictured: false },
  { id: 'images', label: 'Images', pictured: false },
  { id: 'sequences', label: 'Sequences', pictured: false },
  { id: 'own', label: 'Your own', pictured: false },
  { id: 'playground', label: 'From an old link', pictured: true },
];

/** All data sets by kind; the present one's kind is open. Arrow keys move within a kind. */
export function DatasetPicker() {
  const { named } = useLanguage();
  const current = useExperiment(({ experiment }) => experiment.dataset.id);
  const hasCsv = useExperiment(({ experiment }) => experiment.csv !== '');
  const currentGroup = entryOf(datasets, current).group;
  const [opened, setOpened] = useState<DatasetGroup | null>(null);
  const [lastGroup, setLastGroup] = useState(currentGroup);
  if (lastGroup !== currentGroup) {
    setLastGroup(currentGroup);
    setOpened(null);
  }
  const open = opened ?? currentGroup;
  return (
    <ul className="kinds">
      {groups.map(({ id, label, pictured }) => {
        const entries = datasets
          .filter((entry) => entry.group === id && (entry.own !== 'text' || hasCsv))
          .map((entry) => named('datasets', entry));
        if (id !== currentGroup && entries.every(({ foreign }) => foreign)) return null; // only an old link brings these
        const isOpen = open === id;
        return (
          <li key={id}>
            <button type="button" aria-expanded={isOpen} onClick={() => setOpened(isOpen ? currentGroup : id)}>
              <Icon name="right" />
              {label}
              <span className="count">{entries.length}</span>
            </button>
            {isOpen && <Group label={label} entries={entries} pictured={pictured} current={current} />}
          </li>
        );
      })}
    </ul>
  );
}

interface GroupProps {
  readonly label: string;
  readonly entries: readonly Named<DatasetEntry>[];
  readonly pictured: boolean;
  readonly current: string;
}

function Group({ label, entries, pictured, current }: GroupProps) {
  const chosen = entries.findIndex((entry) => entry.id === current);
  const move = (event: React.KeyboardEvent, index: number) => {
    const direction = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    const buttons = event.currentTarget.parentElement?.querySelectorAll('button');
    buttons?.[(index + direction + entries.length) % entries.length]?.focus();
  };
  return (
    <div className={pictured ? 'thumbs' : 'names'} role="radiogroup" aria-label={label}>
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a picture to press; the native radio cannot hold one
        <button
          key={entry.id}
          type="button"
          role="radio"
          aria-checked={entry.id === current}
          aria-label={entry.label}
          title={`${entry.label}: ${entry.summary}`}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          onClick={() => selectDataset(entry.id)}
          onKeyDown={(event) => move(event, index)}
        >
          {pictured ? <DatasetThumb entry={entry} /> : entry.label}
        </button>
      ))}
    </div>
  );
}
