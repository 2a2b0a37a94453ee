import { useState } from 'react';
import {
  type ColumnChoice,
  type Kind,
  type Missing,
  missingPolicies,
  type Role,
  roles,
  tableLimits,
} from '../../../data/tableFile/choices';
import type { ColumnReading, TableReading } from '../../../data/tableFile/reading';
import { Select } from '../../controls/Select';
import { useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';

/** So many columns have a row each. */
const mostShown = 100;

interface ColumnsProps {
  readonly reading: TableReading;
  readonly choose: (column: number, patch: Partial<ColumnChoice>) => void;
  /** Makes targets of these columns, all of them numbers. */
  readonly chooseTargets: (columns: readonly number[]) => void;
}

/** The columns of a file, a row each: what it is called, what it is for, what it holds. */
export function Columns({ reading, choose, chooseTargets }: ColumnsProps) {
  const word = useWords('csv');
  const shown = reading.columns.slice(0, mostShown);
  const reasons = useSaid(shown.map(({ reason }) => reason));
  const isOfSeries = reading.choices.rowsAre === 'series';
  const targets = reading.columns.flatMap(({ role }, i) => (role === 'target' ? [i] : []));
  const heads = ['name', 'role', 'kind', 'gaps', 'values', 'costs', 'why'] as const;
  return (
    <section aria-label={word('columns')}>
      <h3>{word('columns')}</h3>
      <table className="table-columns">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {word(`column.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((column, i) => (
            <Column
              key={i}
              isOfSeries={isOfSeries}
              column={column}
              reason={reasons?.[i] ?? ''}
              targets={targets.map((k) => reading.columns[k] as ColumnReading)}
              choose={(patch) => choose(i, patch)}
              joinTargets={() => chooseTargets([...targets, i])}
            />
          ))}
        </tbody>
      </table>
      {reading.columns.length > mostShown && (
        <p className="muted">{word('moreColumns', { columns: reading.columns.length - mostShown })}</p>
      )}
    </section>
  );
}

interface ColumnProps {
  /** Then what becomes of values that are left out is decided for the series as a whole, and the earlier part trains. */
  readonly isOfSeries: boolean;
  readonly column: ColumnReading;
  readonly reason: string;
  /** The columns that are the target now. */
  readonly targets: readonly ColumnReading[];
  /** Makes it a target beside these. */
  readonly joinTargets: () => void;
  readonly choose: (patch: Partial<ColumnChoice>) => void;
}

/** A target beside those that there are. */
const too = 'too';

function Column({ isOfSeries, column, reason, targets, choose, joinTargets }: ColumnProps) {
  const word = useWords('csv');
  const { name, role, kind, kinds, gaps, costs, distinct, missing, histogram } = column;
  const [refusal, setRefusal] = useState<string | null>(null);
  const offersToo = !isOfSeries && role !== 'target' && targets.length > 0;
  const roleOptions = [
    ...roles.filter((value) => !isOfSeries || value !== 'parts').map((value) => ({ value, label: word(`role.${value}`) })),
    ...(offersToo ? [{ value: too, label: word('role.too') }] : []),
  ];
  const takeRole = (value: string) => {
    const noNumber = [...targets, column].find((each) => each.kind === 'oneOf' || !each.kinds.includes('number'));
    const why =
      value !== too
        ? null
        : noNumber
          ? word('tooWords', noNumber)
          : targets.length >= tableLimits.targets
            ? word('tooMany', { most: tableLimits.targets })
            : null;
    setRefusal(why);
    if (why !== null) return;
    if (value === too) joinTargets();
    else choose({ role: value as Role });
  };
  const takeKind = (value: string) => {
    const isOneOfNumbers = role === 'target' && kind === 'number' && targets.length > 1 && value !== 'number';
    setRefusal(isOneOfNumbers ? word('tooClasses') : null);
    if (!isOneOfNumbers) choose({ kind: value as Kind });
  };
  const policies = missingPolicies.filter((policy) => kind !== 'classes' || policy !== 'mean');
  const kindOptions = kinds.map((value) => ({ value, label: word(`kind.${value}`) }));
  return (
    <tr data-role={role}>
      <td>
        <input
          key={name}
          className="table-name"
          aria-label={word('nameOf', { name })}
          defaultValue={name}
          title={name}
          onBlur={({ target }) => target.value !== name && choose({ name: target.value })}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </td>
      <td>
        <Select label={word('roleOf', { name })} value={role} options={roleOptions} onChange={takeRole} />
      </td>
      <td>
        {kinds.length > 1 ? (
          <Select label={word('kindOf', { name })} value={kind} options={kindOptions} onChange={takeKind} />
        ) : (
          word(`kind.${kind}`)
        )}
      </td>
      <td>
        {gaps > 0 && role !== 'out' && !isOfSeries && (
          <Select
            label={word('gapsOf', { name, gaps })}
            title={word('gapsOf', { name, gaps })}
            value={missing}
            options={policies.map((value) => ({ value, label: word(`missing.${value}`) }))}
            onChange={(value) => choose({ missing: value as Missing })}
          />
        )}
        {gaps > 0 && (role === 'out' || isOfSeries) && <span className="muted">{word('gaps', { gaps })}</span>}
      </td>
      <td>
        <Bars heights={histogram} title={word('distinct', { distinct })} />
      </td>
      <td className="table-costs">{costs > 0 ? word('costs', { rows: costs }) : ''}</td>
      <td className="muted">{refusal === null ? reason : <span role="alert">{refusal}</span>}</td>
    </tr>
  );
}

const width = 60;
const height = 18;

/** A tiny histogram. */
function Bars({ heights, title }: { readonly heights: readonly number[]; readonly title: string }) {
  const most = Math.max(1, ...heights);
  const step = width / Math.max(1, heights.length);
  return (
    <svg className="table-bars" width={width} height={height} role="img" aria-label={title}>
      <title>{title}</title>
      {heights.map((value, i) => {
        const tall = value === 0 ? 0 : Math.max(1, (value / most) * height);
        return <rect key={i} x={i * step} y={height - tall} width={Math.max(1, Math.min(step, 12) - 1)} height={tall} />;
      })}
    </svg>
  );
}
