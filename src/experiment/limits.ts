import { mostImageCharacters } from '../data/ownImages/marks';

/** What an experiment can be at most where the limit is none of a single number: a bigger link is cut, with a note. */
export const limits = {
  hiddenLayers: 12,
  units: 64,
  recurrentUnits: 128,
  features: 32,
  points: 1000,
  pointClasses: 5,
  /** Characters of a table that an experiment keeps (5,000 rows of 32 inputs and a target have room), and that a link carries. */
  csv: 5_000_000,
  csvInLink: 8000,
  /** Characters of images of the user's own, and of drawn classes in a link. */
  images: mostImageCharacters,
  drawingsInLink: 2000,
  /** Characters of a seed. */
  seed: 40,
} as const;
