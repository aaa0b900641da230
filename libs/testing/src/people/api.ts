import { randomUUID } from 'node:crypto';
import type {
  AlertView,
  AnswerOutcome,
  AnswerPage,
  DeliveryView,
  DeviceView,
  DutyView,
  RaiseAlert,
  Receipt,
  RegisterDevice,
  SessionView,
  SignIn,
  StandDown,
  TimelineEntry,
} from '@redalert/contracts';

/** An answer that is not 2xx. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    /** The last word of the problem's type, e.g. `alert-closed`. */
    readonly slug: string,
    readonly body: Record<string, unknown>,
  ) {
    super(`${status} ${slug}`);
  }
}

type Raise = Omit<RaiseAlert, 'id' | 'mode'> & Partial<Pick<RaiseAlert, 'id' | 'mode'>>;

/** The public interface over HTTP, typed, as one person or tablet uses it. Throws `ApiProblem` for a refusal. */
export class Api {
  constructor(
    readonly baseUrl: string,
    readonly token?: string,
  ) {}

  /** The same interface as somebody else. */
  as(token: string): Api {
    return new Api(this.baseUrl, token);
  }

  /** Signs in and goes on as that person. */
  async signedIn(login: string, password: string): Promise<Api & { readonly session: SessionView }> {
    const session = await this.signIn({ login, password });
    return Object.assign(this.as(session.token ?? ''), { session });
  }

  signIn(order: SignIn): Promise<SessionView> {
    return this.post('/session', order);
  }
  session(): Promise<SessionView> {
    return this.get('/session');
  }
  raise(order: Raise): Promise<AlertView> {
    return this.post('/alerts', { id: randomUUID(), mode: 'real', ...order });
  }
  alert(id: string): Promise<AlertView> {
    return this.get(`/alerts/${id}`);
  }
  alerts(query: Record<string, string>): Promise<{ items: AlertView[] }> {
    return this.get(`/alerts?${new URLSearchParams(query).toString()}`);
  }
  timeline(id: string): Promise<{ items: TimelineEntry[] }> {
    return this.get(`/alerts/${id}/timeline`);
  }
  answer(alertId: string, answer: AnswerPage): Promise<AnswerOutcome> {
    return this.post(`/alerts/${alertId}/answers`, answer);
  }
  chooseType(alertId: string, typeCode: string): Promise<AlertView> {
    return this.post(`/alerts/${alertId}/type`, { typeCode });
  }
  standDown(alertId: string, order: StandDown): Promise<AlertView> {
    return this.post(`/alerts/${alertId}/stand-down`, order);
  }
  onCall(facilityId: string): Promise<{ items: DutyView[] }> {
    return this.get(`/on-call?facilityId=${facilityId}`);
  }
  devices(): Promise<{ items: DeviceView[] }> {
    return this.get('/devices');
  }
  registerDevice(order: RegisterDevice): Promise<{ device: DeviceView; secret: string }> {
    return this.post('/devices', order);
  }
  removeDevice(id: string): Promise<void> {
    return this.send('DELETE', `/devices/${id}`);
  }
  testDevice(id: string): Promise<DeviceView> {
    return this.post(`/devices/${id}/test`);
  }
  receipt(receipt: Receipt): Promise<void> {
    return this.post('/receipts', receipt);
  }
  deliveries(
    alertId: string,
  ): Promise<{ items: (DeliveryView & { personId: string; pageId: string | null; attempts: number })[] }> {
    return this.get(`/deliveries?alertId=${alertId}`);
  }

  get<T>(path: string): Promise<T> {
    return this.send('GET', path);
  }
  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.send('POST', path, body);
  }

  /** `path` is under /api/v1. */
  async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    const read = (/json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text) as unknown;
    if (!response.ok) throw problemOf(response.status, read);
    return (text === '' ? undefined : read) as T;
  }
}

export const api = (baseUrl: string, token?: string): Api => new Api(baseUrl, token);

function problemOf(status: number, read: unknown): ApiProblem {
  const body = typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : { text: read };
  const { type } = body;
  return new ApiProblem(status, typeof type === 'string' ? (type.split(':').at(-1) ?? '') : '', body);
}
