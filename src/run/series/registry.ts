import { gradientNorm } from './gradientNorm';
import { scores } from './scores';
import type { SeriesEntry } from './series';
import { throughTime } from './throughTime';
import { updateRatio } from './updateRatio';

export const series: readonly SeriesEntry[] = [scores, gradientNorm, updateRatio, throughTime];
