// What the page shows of the road alone, as one file to fetch.
export { RoadChart } from '../road/RoadChart';
export { RoadTabs, RoadTools } from '../road/RoadHead';
export { RoadNetwork } from '../road/RoadNetwork';
export { RoadNote, RoadOutput } from '../road/RoadOutput';
export { RoadNumbers } from '../road/RoadScore';
export { RoadStrip } from '../road/RoadStrip';
