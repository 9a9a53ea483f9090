import { stateExpression, withdrawReading } from '../fixtures/state-reading.ts';
import { test } from '../fixtures/test.ts';
import { impactJourneys } from '../pages/impact-journey.ts';

test.use({ seed: 'large' });
// The mask in force there is no plain prefix: who signs in is certain once the reading is stated.
test.beforeEach(({ product }) => stateExpression(product));
test.afterEach(({ product }) => withdrawReading(product));

impactJourneys({ population: 98_993, shutOut: 'demo-admin' });
