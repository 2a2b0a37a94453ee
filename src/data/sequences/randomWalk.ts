import { exp } from '../../engine/elementary/exp';
import { drawnSeries } from './drawnSeries';

/**
 * A random walk dressed as a stock price: it begins at 100, pₙ₊₁ = pₙ · exp(s · ε), ε standard normal, s the volatility of a day.
 *
 * The last price explains most of the next one, so R² looks like success; of the changes nothing can be known (lecture L9.6).
 */
export const randomWalk = drawnSeries((count, rng, { volatility }) => {
  const nextPrice = (price: number) => price * exp((volatility / 100) * rng.normal());
  let price = 100;
  for (let day = Math.floor(rng.uniform() * 100); day > 0; day--) price = nextPrice(price); // windows begin at any price
  return Float64Array.from({ length: count }, () => {
    const now = price;
    price = nextPrice(price);
    return now;
  });
});
