import { test } from '../fixtures/test.ts';
import { impactJourneys } from '../pages/impact-journey.ts';

test.use({ seed: 'messy' });

impactJourneys({ population: 492, shutOut: 'omar.haddad@acme.example' });
