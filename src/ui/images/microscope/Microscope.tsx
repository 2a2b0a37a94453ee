import type { ImageTabProps } from '../imageTabs';

export default function Microscope({ info }: ImageTabProps) {
  return <p>{info.layers.length}</p>;
}
