import { useState } from 'react';
import { regionAt } from '../../render/paintRegions';
import { useRun } from '../../state/runStore';
import { Figure } from '../figure/Figure';
import { useAnswer } from '../views/useProbe';
import { useShownRun } from '../views/useShownRun';
import { useLanguage, useWords } from '../words/useLanguage';
import { RegionFacts } from './RegionFacts';
import { RegionsPicture } from './RegionsPicture';
import './InputPlane.css';
import { regionNumbers } from './regionReading';
import type { PanelProps } from './registry';

/** While the run trains, and while it stands: then one answer may take a second. */
const mostRegions = { live: 20_000, paused: 60_000 };

/** The linear regions of a ReLU network over its output, how many there are and can be, and what the network is in the one that is pointed at. */
export default function RegionsPanel({ info: given }: PanelProps) {
  const info = useShownRun() ?? given;
  const { share } = useLanguage();
  const title = useWords('inspectStrip');
  const word = useWords('regions');
  const isPlaying = useRun((state) => state.isPlaying);
  const most = isPlaying ? mostRegions.live : mostRegions.paused;
  const ask = { most };
  const regions = useAnswer('regions', ask);
  const [place, setPlace] = useState<readonly number[] | null>(null);
  const region = regions && place ? regionAt(regions, place) : -1;
  const summary = !regions
    ? word('coming')
    : regions.isTooMany
      ? word('tooMany', { most, isPaused: !isPlaying })
      : word('summary', { count: regions.ends.length, pieces: regions.pieceCount });
  return (
    <Figure
      name="regions"
      title={title('panel.regions')}
      explanation={word(info.axes.length === 1 ? 'explanationLine' : 'explanation')}
      numbers={() => (regions && !regions.isTooMany ? regionNumbers(info, regions, word, share) : null)}
    >
      <div className="regions">
        <RegionsPicture info={info} ask={ask} place={place} onPlace={setPlace} summary={summary} />
        {regions && !regions.isTooMany ? (
          <RegionFacts info={info} regions={regions} region={region} place={place} />
        ) : (
          <p role="status" className="muted">
            {summary}
          </p>
        )}
      </div>
    </Figure>
  );
}
