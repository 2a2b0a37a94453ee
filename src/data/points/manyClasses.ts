import { cos, sin } from '../../engine/elementary/sinCos';
import type { ParamSpec } from '../../engine/spec';
import type { DatasetRequest } from '../dataset';
import { pointSet } from '../generated';

const classesParam: ParamSpec<'classes'> = { name: 'classes', min: 3, max: 5, default: 3, integer: true };
const classNames = ({ params }: DatasetRequest) => Array.from({ length: params.classes }, (_, k) => String(k + 1));

/** Clouds around the corners of a regular polygon. */
export const blobs = pointSet(
  'multiclass',
  {
    id: 'blobs',
    params: [classesParam],
    draw(i, _share, rng, noise, { classes }) {
      const label = i % classes;
      const angle = (2 * Math.PI * label) / classes;
      const spread = 0.7 + 2 * noise;
      return [3.2 * sin(angle) + spread * rng.normal(), 3.2 * cos(angle) + spread * rng.normal(), label];
    },
  },
  classNames,
);

/** One arm a class, wound around each other. */
export const multiSpiral = pointSet(
  'multiclass',
  {
    id: 'multiSpiral',
    params: [classesParam, { name: 'turns', min: 0.25, max: 2, default: 0.75 }],
    defaults: { examples: 450 },
    draw(i, share, rng, noise, { classes, turns }) {
      const label = i % classes;
      const radius = 0.4 + 4.6 * share;
      const angle = turns * 2 * Math.PI * share + (2 * Math.PI * label) / classes;
      const off = () => (0.12 + 1.5 * noise) * rng.normal();
      return [radius * sin(angle) + off(), radius * cos(angle) + off(), label];
    },
  },
  classNames,
);
