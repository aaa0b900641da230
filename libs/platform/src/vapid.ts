import { generateVAPIDKeys } from 'web-push';
import type { Secrets } from './database/secrets';

/** The key pair by which push services know this installation (base64url). Browsers subscribe to its public half. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Made once in the life of the installation: a new pair would silence every phone that subscribed to the old one. */
export const vapidKeys = (secrets: Secrets): Promise<VapidKeys> => secrets.get<VapidKeys>('vapid', generateVAPIDKeys);
