import { exp } from '../../engine/elementary/exp';
import type { DatasetEntry, SequenceDataset } from '../dataset';
import { drawnSeries } from './drawnSeries';

/**
 * A random walk dressed as a stock price: it begins at 100, pₙ₊₁ = pₙ · exp(s · ε), ε standard normal, s the volatility of a day.
 *
 * The last price explains most of the next one, so R² looks like success; of the changes nothing can be known (lecture L9.6).
 */
export const randomWalk: DatasetEntry<SequenceDataset> = drawnSeries({
  id: 'randomWalk',
  label: 'Random walk',
  summary: 'A price that changes by chance every day; wanted is the next one. Of its changes there is nothing to learn.',
  params: [{ name: 'volatility', label: 'Volatility', min: 0.5, max: 5, default: 2, unit: '%' }],
  value: 'price',
  draw(count, rng, { volatility }) {
    const nextPrice = (price: number) => price * exp((volatility / 100) * rng.normal());
    let price = 100;
    for (let day = Math.floor(rng.uniform() * 100); day > 0; day--) price = nextPrice(price); // windows begin at any price
    return Float64Array.from({ length: count }, () => {
      const now = price;
      price = nextPrice(price);
      return now;
    });
  },
});
