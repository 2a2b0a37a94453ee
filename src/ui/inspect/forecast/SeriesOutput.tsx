import type { PanelProps } from '../registry';
import { SeriesSurface } from './SeriesSurface';
import { useForecast } from './useForecast';

/** The series around now as the output of the network. */
export default function SeriesOutput({ info }: PanelProps) {
  const forecast = useForecast(info);
  return <div className="series-output">{forecast && <SeriesSurface forecast={forecast} />}</div>;
}
