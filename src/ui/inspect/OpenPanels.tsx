import type { RunInfo } from '../../run/runInfo';
import { closePanel } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import { useWords } from '../words/useLanguage';
import { HeightEdge } from './HeightEdge';
import './OpenPanels.css';
import { type PanelEntry, panelId } from './registry';
import { wayOnFrom } from './wayOn';

interface OpenPanelsProps {
  readonly opened: readonly PanelEntry[];
  readonly info: RunInfo | null;
}

/** What is open below the network, side by side. */
export default function OpenPanels({ opened, info }: OpenPanelsProps) {
  return (
    <>
      <HeightEdge open={opened.map(({ id }) => id)} />
      <div className="inspect-panels">
        {opened.map((entry) => (
          <OpenPanel key={entry.id} entry={entry} info={info} />
        ))}
      </div>
    </>
  );
}

function OpenPanel({ entry, info }: { readonly entry: PanelEntry; readonly info: RunInfo | null }) {
  const { id, load } = entry;
  const word = useWords('inspectStrip');
  const why = useWords('inspect');
  const label = word(`panel.${id}`);
  const fits = info ? entry.fits(info) : true;
  const wayOn = fits === true || !info ? null : wayOnFrom(fits, info);
  return (
    <section
      id={panelId(id)}
      className="inspect-panel"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        closePanel(id);
      }}
    >
      <button type="button" className="icon close" aria-label={word('close', { label })} onClick={() => closePanel(id)}>
        <Icon name="close" />
      </button>
      <div className="inspect-body">
        {info &&
          (fits === true ? (
            <Lazily load={load} props={{ info }} />
          ) : (
            <>
              <div className="inspect-head">
                <h3>{label}</h3>
              </div>
              <p>{why(fits)}</p>
              {wayOn && (
                <p>
                  <button type="button" className="edge" title={why(`${wayOn.label}Title`)} onClick={() => wayOn.go(info)}>
                    {why(wayOn.label)}
                  </button>
                </p>
              )}
            </>
          ))}
      </div>
    </section>
  );
}
