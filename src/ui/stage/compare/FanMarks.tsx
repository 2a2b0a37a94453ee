import { useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { letters } from '../../../experiment/comparedRuns';
import type { Experiment } from '../../../experiment/experiment';
import { isWholeVector } from '../../../experiment/optimizers';
import { type NumberName, numberNames, type SettingName } from '../../../experiment/settings';
import { useLanguage, useWords } from '../../words/useLanguage';
import './FanMarks.css';
import { thumbPx, trackOf } from './fanTrack';
import { markPlaces } from './markPlaces';
import { nameOf, namesOfDifference } from './runNames';

interface FanMarksProps {
  /** The runs in the order of their letters, and which is the page's own. */
  readonly all: readonly Experiment[];
  readonly own: number;
  readonly chosen: number;
  readonly onChoose: (run: number) => void;
}

/** Where the runs stand on the track of a setting, or beside its menu: as long as they differ in it. */
export function FanMarks(props: FanMarksProps) {
  const names = namesOfDifference(props.all);
  const [hosts, setHosts] = useState<readonly HTMLElement[]>([]);
  // controls come and go with what is folded, hidden or loaded: they are looked for whenever the runs are drawn
  useEffect(() => {
    const found = names.flatMap((name) => [...document.querySelectorAll<HTMLElement>(`[data-setting="${name}"]`)]);
    if (found.length !== hosts.length || found.some((host, k) => host !== hosts[k])) setHosts(found);
  });
  return hosts.map((host, k) => {
    const name = names.find((each) => each === host.dataset.setting);
    return name && createPortal(<Marks {...props} name={name} host={host} />, host, `${name} ${k}`);
  });
}

const isNumber = (name: SettingName): name is NumberName => (numberNames as readonly string[]).includes(name);

/** Runs of one value are one mark. */
function Marks({ all, own, chosen, onChoose, name, host }: FanMarksProps & { readonly name: SettingName; readonly host: HTMLElement }) {
  const word = useWords('compare');
  const language = useLanguage();
  const track = useTrack(host);
  const valueIn = (run: number): unknown => {
    const each = all[run] as Experiment;
    return name === 'learningRate' && isWholeVector(each.optimizer.id) ? null : each[name]; // such a method has none
  };
  const groups = new Map<string, number[]>();
  all.forEach((_, run) => {
    const value = valueIn(run);
    if (value === null) return;
    const text = JSON.stringify(value);
    groups.set(text, [...(groups.get(text) ?? []), run]);
  });
  const onTrack = track && isNumber(name) ? { ...track, ...trackOf(name, track.range) } : null;
  const marks = [...groups.values()];
  const places = onTrack && markPlaces(marks, own, onTrack.width - 2 * thumbPx, (run) => onTrack.shareOf(valueIn(run) as number));
  return (
    <div
      className="fan-marks"
      data-track={onTrack ? true : undefined}
      style={onTrack ? { left: onTrack.left + thumbPx, top: onTrack.middle, width: onTrack.width - 2 * thumbPx } : undefined}
    >
      {marks.map((runs, k) => {
        const [first = 0] = runs;
        const at = runs.indexOf(chosen);
        const text = runs.map((run) => letters[run]).join('');
        return (
          <button
            key={text}
            type="button"
            title={word('letter', { letter: text, name: nameOf(name, all[first] as Experiment, all, language, word) })}
            aria-label={word('letter', { letter: text, name: nameOf(name, all[first] as Experiment, all, language, word) })}
            aria-pressed={at >= 0}
            data-own={runs.includes(own) || undefined}
            style={places ? { left: places[k] } : undefined}
            onClick={() => onChoose(runs[(at + 1) % runs.length] as number)}
          >
            {text}
          </button>
        );
      })}
    </div>
  );
}

interface Track {
  readonly range: HTMLInputElement;
  /** From the corner of its host. */
  readonly left: number;
  readonly middle: number;
  readonly width: number;
}

/** The track of a control, where it has one that is seen. */
function useTrack(host: HTMLElement): Track | null {
  const [track, setTrack] = useState<Track | null>(null);
  // before it is drawn: without a place the marks are a row of their own
  useLayoutEffect(() => {
    const range = host.querySelector<HTMLInputElement>('input[type="range"]');
    const measure = () => {
      if (!range) return;
      const [outer, inner] = [host.getBoundingClientRect(), range.getBoundingClientRect()];
      const seen = { range, left: inner.left - outer.left, middle: inner.top + inner.height / 2 - outer.top, width: inner.width };
      setTrack(inner.width > 0 ? seen : null);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(host);
    if (range) observer.observe(range);
    measure();
    return () => observer.disconnect();
  }, [host]);
  return track;
}
