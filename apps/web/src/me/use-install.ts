// The browser's own offer to install, kept until a person asks for it.

import { create } from 'zustand';
import { isInstalled } from './push-state';

interface InstallOffer extends Event {
  prompt(): Promise<void>;
}

const useStore = create<{ offer: InstallOffer | null; installed: boolean }>(() => ({
  offer: null,
  installed: isInstalled(),
}));

/** The offer comes once, soon after the start. */
export function keepInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    useStore.setState({ offer: event as InstallOffer });
  });
  window.addEventListener('appinstalled', () => useStore.setState({ installed: true, offer: null }));
}

export function useInstall(): { readonly installed: boolean; readonly prompt: (() => void) | null } {
  const { offer, installed } = useStore();
  return { installed, prompt: offer ? () => void offer.prompt().then(() => useStore.setState({ offer: null })) : null };
}
