import type { RunInfo } from '../../run/runInfo';
import { openPanel } from '../../state/experimentStore';
import Menu from '../controls/Menu';
import { useWords } from '../words/useLanguage';
import './OtherPanels.css';
import type { PanelEntry } from './registry';

interface OtherPanelsProps {
  readonly info: RunInfo;
  readonly entries: readonly PanelEntry[];
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** What has nothing to show of this network, each with the reason. It can be opened all the same: there stands what would bring it something. */
export default function OtherPanels({ info, entries, anchor, onClose }: OtherPanelsProps) {
  const strip = useWords('inspectStrip');
  const why = useWords('inspect');
  return (
    <Menu title={strip('othersName', { count: entries.length })} anchor={anchor} onClose={onClose} isLarge>
      <ul className="other-panels">
        {entries.map(({ id, fits }) => {
          const reason = fits(info);
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  onClose();
                  openPanel(id);
                }}
              >
                {strip(`panel.${id}`)}
              </button>
              {reason !== true && <span className="muted">{why(reason)}</span>}
            </li>
          );
        })}
      </ul>
    </Menu>
  );
}
