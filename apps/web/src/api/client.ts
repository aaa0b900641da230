// The HTTP interface of the server. Every call ends within five seconds, with a value or with an ApiProblem.

import { currentLanguage } from '../i18n';
import { ApiProblem, noAnswer, problemOf } from './problem';

export { ApiProblem } from './problem';

/** Longer than the slowest answer that still helps; shorter than the patience of a person who holds a baby. */
const timeout_ms = 5_000;
const base = '/api/v1';

let bearer: string | null = null;
export function setBearer(token: string | null): void {
  bearer = token;
}

export const api = {
  get: <T>(path: string): Promise<T> => call<T>('GET', path),
  post: <T>(path: string, body: unknown = {}): Promise<T> => call<T>('POST', path, body),
  put: <T>(path: string, body: unknown = {}): Promise<T> => call<T>('PUT', path, body),
  delete: <T = void>(path: string): Promise<T> => call<T>('DELETE', path),
};

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await answerTo(method, path, body);
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as T;
  return (await response.json().catch(() => {
    throw noAnswer();
  })) as T;
}

async function answerTo(method: string, path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(base + path, {
      method,
      headers: headersFor(body),
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(timeout_ms),
      credentials: 'same-origin',
      cache: 'no-store',
    });
  } catch {
    throw noAnswer();
  }
}

function headersFor(body: unknown): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-language': currentLanguage(),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
  };
}

export function isProblem(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem;
}
