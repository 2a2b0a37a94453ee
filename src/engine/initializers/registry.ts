import { constant } from './constant';
import { gaussian } from './gaussian';
import { heNormal } from './heNormal';
import { heUniform } from './heUniform';
import { identity } from './identity';
import type { InitializerEntry } from './initializer';
import { lecture } from './lecture';
import { lecunNormal } from './lecunNormal';
import { lecunUniform } from './lecunUniform';
import { orthogonal } from './orthogonal';
import { pytorch } from './pytorch';
import { uniform } from './uniform';
import { xavierNormal } from './xavierNormal';
import { xavierUniform } from './xavierUniform';
import { zeros } from './zeros';

const entries = [
  xavierUniform,
  xavierNormal,
  heUniform,
  heNormal,
  lecunUniform,
  lecunNormal,
  pytorch,
  orthogonal,
  identity,
  lecture,
  gaussian,
  uniform,
  constant,
  zeros,
];

export type KnownInitializer = (typeof entries)[number];

/** In the order of the menu. */
export const initializers: readonly InitializerEntry[] = entries;
