// Plans of one account and of several, loaded as one file.
export { PlanRoute } from './plan-route.tsx';
export { PlanSetRoute } from './plan-set-route.tsx';
