import { imagePresets, presetFits, presetLayers } from '../../experiment/imagePresets';
import { layersText } from '../../experiment/layerText';
import type { RunInfo } from '../../run/runInfo';
import { setExperiment, useExperiment, useShows } from '../../state/experimentStore';
import { Select } from '../controls/Select';
import { useWords } from '../words/useLanguage';

/** Known networks as far as the images are large enough for them: all layers at once. */
export function ImagePresets({ info: { images } }: { info: RunInfo }) {
  const words = useWords('images');
  const showsLayers = useShows('layers');
  const text = useExperiment(({ experiment }) => layersText(experiment.hidden));
  if (!showsLayers || !images) return null;
  const fitting = imagePresets.filter(({ layers }) => presetFits(layers, images.shape));
  return (
    <span className="image-presets">
      <Select
        label={words('presets.label')}
        title={words('presets.title')}
        value={fitting.find(({ layers }) => layers === text)?.id ?? ''}
        options={[
          { value: '', label: words('presets.short'), disabled: true },
          ...fitting.map(({ id }) => ({ value: id, label: words(`presets.${id}`) })),
        ]}
        onChange={(chosen) => {
          const preset = fitting.find(({ id }) => id === chosen);
          if (preset) setExperiment({ hidden: presetLayers(preset.layers) });
        }}
      />
    </span>
  );
}
