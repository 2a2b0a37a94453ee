export { paintAxisMarks } from './paintAxisMarks';
export { paintGlow } from './paintGlow';
export { paintPassLinks, paintPassUnits } from './paintPass';
