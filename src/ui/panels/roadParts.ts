// What the page shows of the road alone, as one file to fetch.
export { RoadTabs, RoadTools } from '../road/RoadHead';
export { RoadNetwork } from '../road/RoadNetwork';
export { RoadChart, RoadNote, RoadNumbers, RoadOutput } from '../road/RoadOutput';
export { RoadStrip } from '../road/RoadStrip';
