import { stateExpression, withdrawReading } from '../fixtures/state-reading.ts';
import { test } from '../fixtures/test.ts';
import { impactJourneys } from '../pages/impact-journey.ts';

test.use({ seed: 'large' });
// The mask in force is not a plain prefix there, so it is only certain who signs in once the reading is stated.
test.beforeEach(({ product }) => stateExpression(product));
test.afterEach(({ product }) => withdrawReading(product));

impactJourneys({ population: 98_993, shutOut: 'demo-admin' });
