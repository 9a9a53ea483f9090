// The least a React app can be: one heading. What the console loads beyond this is what it has to answer for.
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const place = document.getElementById('root');
if (place) createRoot(place).render(createElement('h1', null, 'Nothing but React'));
