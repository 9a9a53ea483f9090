import { impactJourneys } from '../pages/impact-journey.ts';

impactJourneys({ population: 37, shutOut: 'omar.haddad@acme.example' });
