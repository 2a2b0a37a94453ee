// What the page shows of images alone, as one file to fetch.

export { ImageArea } from '../images/ImageArea';
export { ImagePresets } from '../images/ImagePresets';
export { ImageStrip } from '../images/ImageStrip';
export { MisfitCard } from '../images/maps/MisfitCard';
export { ImageTabs } from '../images/TabBar';
export { ConfusionMatrix } from '../views/ConfusionMatrix';
export { ExampleGallery } from '../views/ExampleGallery';
export { ImageOutput } from './ImageOutput';
export { HeadWayOn as ImageHead } from './WayOnHere';
