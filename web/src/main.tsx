import '@fontsource-variable/schibsted-grotesk';
import './ui/tokens.css';
import './ui/components.css';
import './ui/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startDensity } from './shell/density';
import { startTheme } from './shell/theme';
import { startTexts } from './text/i18n';

const root = document.querySelector('#app');
if (!root) throw new Error('index.html has no #app');

startTheme();
startDensity();
void startTexts().then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
