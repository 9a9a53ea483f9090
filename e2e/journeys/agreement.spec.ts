import { agreementJourneys } from '../pages/agreement-journey.ts';

agreementJourneys('small');
