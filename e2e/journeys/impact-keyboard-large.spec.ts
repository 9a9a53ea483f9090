import { test } from '../fixtures/test.ts';
import { impactJourneys } from '../pages/impact-journey.ts';

test.use({ seed: 'large' });

impactJourneys({ population: 100253, shutOut: 'demo-admin' });
