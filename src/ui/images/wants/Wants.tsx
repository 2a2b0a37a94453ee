import type { ImageTabProps } from '../imageTabs';

export default function Wants({ info }: ImageTabProps) {
  return <p>{info.layers.length}</p>;
}
