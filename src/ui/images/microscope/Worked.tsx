import { useState } from 'react';
import { activations } from '../../../engine/activations/registry';
import { entryOf } from '../../../engine/spec';
import type { RunInfo } from '../../../run/runInfo';
import { Icon } from '../../controls/Icon';
import { IconButton } from '../../controls/IconButton';
import { signClass } from '../../panels/ReadingTable';
import { useLanguage, useWords } from '../../words/useLanguage';
import { Cells, KernelCells, mostNumbers, OneWeight } from './Cells';
import { useLayerNames } from './layerNames';
import { poolOver } from './lensOf';
import { printedSum } from './printedParts';
import { stepped } from './stepped';
import { reachOf } from './strongestPlace';
import type { Microscope, Seen } from './useMicroscope';
import { usePutKernel } from './usePutKernel';

interface WorkedProps {
  readonly info: RunInfo;
  readonly microscope: Microscope;
  readonly seen: Seen;
}

/** The place, the way to the next one, and the whole sum in numbers. */
export function Worked({ info, microscope, seen }: WorkedProps) {
  const word = useWords('microscope');
  const { aim, source } = seen;
  const step = (by: number) => microscope.goTo(stepped(aim, source.shape, by));
  return (
    <>
      <div className="row head-row">
        <h2>{word('placed', { row: aim.row + 1, column: aim.column + 1 })}</h2>
        <span className="muted microscope-said">
          <BeforeEdit info={info} seen={seen} />
          {poolOver(info, microscope, seen)?.isWon && <span>{word('wins')}</span>}
        </span>
        <span className="row end microscope-steps">
          <IconButton icon="left" label={word('stepBack')} onClick={() => step(-1)} />
          <button type="button" title={word('stepOn')} onClick={() => step(1)}>
            {word('step')}
            <Icon name="right" />
          </button>
        </span>
      </div>
      {source.weights === null ? <PoolSum info={info} seen={seen} /> : <ConvolutionSum info={info} seen={seen} />}
    </>
  );
}

/** With a kernel put in by hand: what that does to the answer. */
function BeforeEdit({ info, seen }: Pick<WorkedProps, 'info' | 'seen'>) {
  const word = useWords('microscope');
  const { answered } = usePutKernel(info, seen);
  const shares = seen.trace.perLayer.at(-1)?.output;
  if (!answered || !shares || info.classes.length < 2 || shares.length !== info.classes.length) return null;
  const before = answered.indexOf(Math.max(...answered));
  return (
    <span>
      {word('edited', { name: info.classes[before] ?? '', now: shares[before] ?? Number.NaN, before: answered[before] ?? Number.NaN })}
    </span>
  );
}

type SumProps = Pick<WorkedProps, 'info' | 'seen'>;

function ConvolutionSum({ info, seen }: SumProps) {
  const word = useWords('microscope');
  const { fixed, weight, named } = useLanguage();
  const names = useLayerNames(info);
  const [pointed, setCell] = useState<number | null>(null);
  /** Of a large kernel: the cell whose numbers stay. */
  const [pressed, setPressed] = useState<number | null>(null);
  const { aim, reading, source } = seen;
  const own = reading.slices[aim.slice];
  if (!own) return null;
  const { kernel } = source.sliding;
  const isLarge = kernel > mostNumbers;
  const cell = pointed ?? (isLarge && pressed !== null && pressed < kernel * kernel ? pressed : null);
  const count = reading.slices.length;
  const printed = printedSum(reading.slices, aim.slice, reading.bias?.value ?? 0, reading.z);
  const unit = 10 ** printed.digits;
  const text = (units: number) => fixed(units / unit, printed.digits);
  const products = Array.from(printed.products, text);
  const centre = aim.layer === 1 ? (info.images?.centre[aim.slice] ?? 0) : null;
  const isCentred = centre !== null && Math.abs(centre) > 1e-9;
  const of = aim.layer === 1 ? word('theInput') : names(aim.layer - 1);
  const layer = info.layers[aim.layer];
  const activation = named('activations', entryOf(activations, layer?.activation ?? 'linear')).label;
  const skipped = reading.activated === null ? null : reading.output - reading.activated;
  const cells = { side: kernel, isPadding: reading.isPadding, pointed: cell, onPoint: setCell };
  const windowWords =
    count > 1 ? `${of}, ${aim.layer === 1 ? word('channel', { channel: aim.slice }) : word('map', { map: aim.slice + 1 })}` : of;
  return (
    <div className="work" data-side={kernel > mostNumbers ? 'large' : kernel}>
      <div className="work-squares">
        <figure>
          <Cells {...cells} values={own.values} reach={reachOf(own.values)} ink={centre} text={weight} />
          <figcaption>
            {isCentred ? word('cells.centred', { of: windowWords, mean: centre }) : word('cells.window', { of: windowWords })}
          </figcaption>
        </figure>
        <span className="op">⊙</span>
        <figure>
          <KernelCells {...cells} info={info} seen={seen} weights={own.weights} onPress={setPressed} />
          <figcaption>{word(isLarge ? 'cells.press' : 'cells.filter')}</figcaption>
        </figure>
        <span className="op">=</span>
        <figure>
          <Cells {...cells} values={own.products} reach={reachOf(own.products)} ink={null} text={(_, k) => products[k] ?? ''} />
          <figcaption>{word('cells.products')}</figcaption>
        </figure>
      </div>
      {isLarge && (
        <p className="work-cell">
          {cell === null ? (
            <span className="muted">{word('cell.none')}</span>
          ) : (
            <>
              {word('cell.at', { row: Math.floor(cell / kernel) + 1, column: (cell % kernel) + 1 })}
              <span>
                {weight(own.values[cell] ?? Number.NaN)} ⊙ <OneWeight info={info} seen={seen} cell={cell} weights={own.weights} /> ={' '}
                {products[cell] ?? ''}
              </span>
            </>
          )}
        </p>
      )}
      <dl className="work-sum">
        <SumRow name={word('sum.slice', { slice: aim.slice + 1, count })} value={text(printed.slices[aim.slice] ?? 0)} />
        {count > 1 && <SumRow name={word('sum.all', { count })} value={text(printed.all)} />}
        {reading.bias && <SumRow name={word('sum.bias')} value={text(printed.bias)} />}
        <SumRow name={word('sum.z')} value={text(printed.z)} sign={printed.z} isLine />
        {reading.normalised !== null && <SumRow name={word('sum.norm')} value={weight(reading.normalised)} />}
        {skipped !== null && <SumRow name={activation} value={weight(reading.activated ?? Number.NaN)} />}
        <SumRow name={skipped === null ? activation : `${word('sum.skip')} ${weight(skipped)}`} value={weight(reading.output)} isResult />
      </dl>
    </div>
  );
}

function PoolSum({ info, seen }: SumProps) {
  const word = useWords('microscope');
  const { weight } = useLanguage();
  const names = useLayerNames(info);
  const [cell, setCell] = useState<number | null>(null);
  const { aim, reading, source } = seen;
  const own = reading.slices[0];
  if (!own) return null;
  const { kernel, does } = source.sliding;
  const isLargest = does === 'largest';
  const of = `${names(aim.layer - 1)}, ${word('map', { map: aim.map + 1 })}`;
  const window = word('cells.window', { of });
  return (
    <div className="work" data-side={kernel > mostNumbers ? 'large' : kernel}>
      <figure>
        <Cells
          side={kernel}
          isPadding={reading.isPadding}
          pointed={isLargest ? reading.winner : cell}
          onPoint={setCell}
          values={own.values}
          reach={reachOf(own.values)}
          ink={null}
          text={weight}
        />
        <figcaption>{isLargest ? `${window}, ${word('cells.winner')}` : window}</figcaption>
      </figure>
      <dl className="work-sum">
        <SumRow name={word(isLargest ? 'sum.largest' : 'sum.mean')} value={weight(reading.output)} isResult />
      </dl>
    </div>
  );
}

interface SumRowProps {
  readonly name: string;
  readonly value: string;
  readonly sign?: number;
  readonly isLine?: boolean;
  readonly isResult?: boolean;
}

const SumRow = ({ name, value, sign, isLine, isResult }: SumRowProps) => (
  <div data-line={isLine || undefined} data-result={isResult || undefined}>
    <dt className="muted">{name}</dt>
    <dd className={sign === undefined ? undefined : signClass(sign)}>{value}</dd>
  </div>
);
