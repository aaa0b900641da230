// The start of every screen: what must live as long as the page (outbox, sound, session, service worker), then the screens.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './design/tokens.css';
import './design/base.css';
import { App } from './app';
import { startPushRegistration } from './me/push-registration';
import { startOutbox } from './outbox/outbox';
import { registerServiceWorker } from './service-worker/register';
import { openSession } from './session/open-session';
import { startSound } from './sound/sound';

startSound();
startOutbox();
void openSession();
registerServiceWorker();
startPushRegistration();

const place = document.getElementById('root');
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
