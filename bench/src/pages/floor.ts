// The least a React app can be: one heading. What the console loads beyond this is what it has to answer for.
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(createElement('h1', null, 'Nothing but React'));
