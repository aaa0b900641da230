import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { PushPayload } from '@redalert/contracts';
import { until, type UntilOptions } from '../until';
import { BrowserKeys, type SubscriptionKeys } from './browser-subscription';
import { selfSigned } from './self-signed';
import { senderOf } from './vapid-check';

/** What the push service does with the next messages to a subscription: a status, nothing at all, or 201 after a while. */
export type Behaviour =
  number | { readonly status: number; readonly retryAfter: string } | 'hang' | { readonly slow_ms: number };

export interface PushMessage {
  readonly payload: PushPayload;
  readonly ttl: number;
  readonly urgency: string | undefined;
  readonly topic: string | undefined;
  readonly at: Date;
}

/** A browser's subscription, with what reached it. */
export class LocalSubscription {
  readonly id = randomUUID();
  readonly keys: SubscriptionKeys;
  /** Messages that were taken with 201. */
  readonly messages: PushMessage[] = [];
  /** Requests, whatever became of them. */
  requests = 0;
  private readonly browser = new BrowserKeys();
  private readonly next: Behaviour[] = [];
  private usual: Behaviour = 201;

  constructor(private readonly origin: string) {
    this.keys = this.browser.keys;
  }

  get endpoint(): string {
    return `${this.origin}/send/${this.id}`;
  }

  /** As the browser's `subscription.toJSON()`. */
  toJSON(): { endpoint: string; keys: SubscriptionKeys } {
    return { endpoint: this.endpoint, keys: this.keys };
  }

  /** From now on. */
  answers(behaviour: Behaviour): void {
    this.usual = behaviour;
  }

  /** Once for each, then as usual. */
  answersNext(...behaviours: readonly Behaviour[]): void {
    this.next.push(...behaviours);
  }

  behaviour(): Behaviour {
    return this.next.shift() ?? this.usual;
  }

  open(body: Buffer): PushPayload {
    return JSON.parse(this.browser.open(body)) as PushPayload;
  }

  /** The message with this number, from 0, as soon as it is there. */
  message(index = 0, options: UntilOptions = {}): Promise<PushMessage> {
    return until(() => this.messages[index], {
      describe: () => `push ${index} of ${this.messages.length} (${this.requests} requests)`,
      ...options,
    });
  }
}

/**
 * A push service as a browser's maker runs one: HTTPS, checks who sends and how, hands the sealed text to the browser.
 * What breaks the protocol is refused with 400 and kept in `violations`.
 */
export class LocalPushService {
  readonly violations: string[] = [];
  private readonly subscriptions = new Map<string, LocalSubscription>();
  private readonly folder = mkdtempSync(join(tmpdir(), 'red-alert-push-'));
  private sender: string | undefined;

  private constructor(
    private readonly server: Server,
    readonly certificate: string,
  ) {
    server.on('request', (request, response) => void this.take(request, response));
    writeFileSync(this.certificateFile, certificate);
  }

  static async start(): Promise<LocalPushService> {
    const { key, cert } = selfSigned();
    const server = createServer({ key, cert });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new LocalPushService(server, cert);
  }

  /** As it stands in REDALERT_PUSH_HOSTS. */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get certificateFile(): string {
    return join(this.folder, 'ca.pem');
  }

  /** For services that run as processes of their own. */
  get env(): Record<string, string> {
    return { NODE_EXTRA_CA_CERTS: this.certificateFile, REDALERT_PUSH_HOSTS: this.host };
  }

  /** For services inside this process. */
  trustHere(): void {
    setDefaultCACertificates([...getCACertificates('default'), this.certificate]);
  }

  subscription(): LocalSubscription {
    const made = new LocalSubscription(`https://${this.host}`);
    this.subscriptions.set(made.id, made);
    return made;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const subscription = this.subscriptions.get(request.url?.split('/').at(-1) ?? '');
    if (subscription === undefined) return end(response, 404);
    subscription.requests += 1;
    let message: PushMessage;
    try {
      message = this.read(request.headers, Buffer.concat(chunks), subscription);
    } catch (error) {
      this.violations.push(String(error));
      return end(response, 400);
    }
    act(subscription.behaviour(), response, () => subscription.messages.push(message));
  }

  private read(headers: IncomingHttpHeaders, body: Buffer, subscription: LocalSubscription): PushMessage {
    const sender = senderOf(headers.authorization, `https://${this.host}`);
    this.sender ??= sender;
    if (sender !== this.sender) throw new Error('two senders: the VAPID key has changed');
    const { ttl, urgency, topic } = headers as Record<string, string | undefined>;
    if (ttl === undefined || !/^\d+$/.test(ttl)) throw new Error('no TTL');
    if (topic !== undefined && !/^[\w-]{1,32}$/.test(topic))
      throw new Error(`topic ${topic} is not base64url of at most 32`);
    if (headers['content-encoding'] !== 'aes128gcm') throw new Error('not aes128gcm');
    if (body.length > 4_096) throw new Error(`${body.length} bytes are too many`);
    return { payload: subscription.open(body), ttl: Number(ttl), urgency, topic, at: new Date() };
  }
}

export const localPushService = (): Promise<LocalPushService> => LocalPushService.start();

function act(behaviour: Behaviour, response: ServerResponse, keep: () => void): void {
  if (behaviour === 'hang') return;
  if (typeof behaviour === 'object' && 'slow_ms' in behaviour)
    return void setTimeout(() => act(201, response, keep), behaviour.slow_ms).unref();
  const { status, retryAfter } =
    typeof behaviour === 'number' ? { status: behaviour, retryAfter: undefined } : behaviour;
  if (status < 300) keep();
  end(response, status, retryAfter);
}

function end(response: ServerResponse, status: number, retryAfter?: string): void {
  response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end();
}
