import { impactJourneys } from '../pages/impact-journey.ts';

impactJourneys({ population: 39, shutOut: 'omar.haddad@acme.example' });
