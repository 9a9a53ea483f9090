import * as z from 'zod';

// The content security policy forbids `eval`. Schemas try it when they are created, so this must run first.
z.config({ jitless: true });
