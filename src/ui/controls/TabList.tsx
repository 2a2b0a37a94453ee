import { type KeyboardEvent, useRef } from 'react';
import './TabList.css';

interface TabListProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** Id of the element that shows what is chosen. */
  readonly panel: string;
}

/** How many places a key goes among the tabs; null: none of theirs. */
const placesOf = (key: string, at: number, count: number): number | null =>
  key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : key === 'Home' ? -at : key === 'End' ? count - 1 - at : null;

/** In the head of a region: which view of it is shown. Arrow keys go from one to the next. */
export function TabList<Id extends string>({ label, tabs, chosen, onChoose, panel }: TabListProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const by = placesOf(event.key, at, tabs.length);
    if (by === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (at + by + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (tab) onChoose(tab.id);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={list} className="tab-list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          aria-selected={tab.id === chosen}
          aria-controls={panel}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
