import type { RunInfo } from '../../../run/runInfo';
import { Select } from '../../controls/Select';
import { useWords } from '../../words/useLanguage';
import { fitsIn, kernelNames, nameOf } from './kernels';
import type { Seen } from './useMicroscope';
import { usePutKernel } from './usePutKernel';

/** Which kernel stands in the slice: one that was learnt, a known one, or one that was typed. */
export function KernelChoice({ info, seen }: { readonly info: RunInfo; readonly seen: Seen }) {
  const word = useWords('microscope');
  const { put, putBack, hasLearnt } = usePutKernel(info, seen);
  const weights = seen.reading.slices[seen.aim.slice]?.weights ?? new Float64Array(0);
  const { kernel } = seen.source.sliding;
  const value = nameOf(weights) ?? (hasLearnt ? 'typed' : 'learnt');
  return (
    <Select
      label={word('kernel')}
      value={value}
      options={[
        { value: 'learnt', label: word('kernel.learnt'), disabled: value !== 'learnt' && !hasLearnt },
        ...kernelNames.filter((name) => fitsIn(name, kernel)).map((name) => ({ value: name, label: word(`kernel.${name}`) })),
        ...(value === 'typed' ? [{ value: 'typed', label: word('kernel.typed') }] : []),
      ]}
      onChange={(next) => {
        const name = kernelNames.find((each) => each === next);
        if (name) put(name);
        else if (next === 'learnt') putBack();
      }}
    />
  );
}
