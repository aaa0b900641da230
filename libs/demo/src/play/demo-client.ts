import type { SessionView } from '@redalert/contracts';
import { DEMO_PASSWORD } from '../ids';

const ANSWER_WITHIN_MS = 15_000;

/** The system said no: the problem's slug, and what else it told. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    title: string,
  ) {
    super(`${title} (${slug})`);
  }
}

interface ProblemBody {
  readonly type?: string;
  readonly title?: string;
}

/** Speaks to a running system over HTTP, as people of the demo who sign in once each. */
export class DemoClient {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(readonly url: string) {}

  get<T>(login: string, path: string): Promise<T> {
    return this.as<T>(login, 'GET', path);
  }

  post<T>(login: string, path: string, body: object = {}): Promise<T> {
    return this.as<T>(login, 'POST', path, body);
  }

  put<T>(login: string, path: string, body: object): Promise<T> {
    return this.as<T>(login, 'PUT', path, body);
  }

  private async as<T>(login: string, method: string, path: string, body?: object): Promise<T> {
    const token = this.tokens.get(login) ?? this.signIn(login);
    this.tokens.set(login, token);
    token.catch(() => this.tokens.delete(login));
    return this.send<T>(method, path, body, await token);
  }

  private async signIn(login: string): Promise<string> {
    const { token } = await this.send<SessionView>('POST', '/session', { login, password: DEMO_PASSWORD });
    if (token === null) throw new Error(`no token for ${login}`);
    return token;
  }

  private async send<T>(method: string, path: string, body?: object, token?: string): Promise<T> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        'accept-language': 'vi',
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const text = await response.text();
    if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
    const { type, title } = readProblem(text);
    throw new Refused(response.status, type?.split(':').at(-1) ?? 'unknown-error', title ?? response.statusText);
  }
}

function readProblem(text: string): ProblemBody {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return {};
  }
}
