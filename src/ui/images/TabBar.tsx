import { type KeyboardEvent, useRef } from 'react';
import { setView, useExperiment } from '../../state/experimentStore';
import { useLanguage } from '../words/useLanguage';
import './TabBar.css';
import { type ImageTabId, imageTabs, tabPanelId } from './imageTabs';

/** How many places a key goes among the tabs; null: none of theirs. */
const placesOf = (key: string, at: number, count: number): number | null =>
  key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : key === 'Home' ? -at : key === 'End' ? count - 1 - at : null;

/** In the head of the network: which view of it is shown. Arrow keys go from one to the next. */
export function ImageTabs() {
  const { option, setting } = useLanguage();
  const chosen = useExperiment(({ experiment }) => experiment.view.imageTab);
  const list = useRef<HTMLDivElement>(null);
  const choose = (id: ImageTabId) => setView({ imageTab: id });
  const onKeyDown = (event: KeyboardEvent) => {
    const at = imageTabs.findIndex(({ id }) => id === chosen);
    const by = placesOf(event.key, at, imageTabs.length);
    if (by === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (at + by + imageTabs.length) % imageTabs.length;
    const tab = imageTabs[next];
    if (tab) choose(tab.id);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={list} className="image-tabs" role="tablist" aria-label={setting('tab').label} onKeyDown={onKeyDown}>
      {imageTabs.map(({ id }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={tabPanelId}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => choose(id)}
        >
          {option('tab', id)}
        </button>
      ))}
    </div>
  );
}
