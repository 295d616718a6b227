import '@fontsource-variable/schibsted-grotesk';
import './ui/tokens.css';
import './ui/components.css';
import './ui/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startTexts } from './text/i18n';
import { startTheme } from './shell/theme';

const root = document.querySelector('#app');
if (!root) throw new Error('index.html has no #app');

startTheme();
void startTexts().then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
