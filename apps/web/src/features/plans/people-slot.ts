import type { PlanBody } from '@console/contract';
import { createContext, type ReactNode } from 'react';

/** Draws the people whom a planned mask concerns; `null` where nobody lends it. */
export const PeopleSlot = createContext<((plan: PlanBody, mask: string) => ReactNode) | null>(null);
