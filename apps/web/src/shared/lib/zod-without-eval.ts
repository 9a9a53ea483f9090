import * as z from 'zod';

// The content security policy forbids compiling code from text. Schemas try it when they are made, so this comes first.
z.config({ jitless: true });
