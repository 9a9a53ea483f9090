import type { PlanBody } from '@console/contract';
import { createContext, type ReactNode } from 'react';

/** Draws the people whom a plan concerns; `null` where nobody lends it. */
export const PeopleSlot = createContext<((plan: PlanBody) => ReactNode) | null>(null);
