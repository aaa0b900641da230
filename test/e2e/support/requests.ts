import { say, type Language, type WordingKey } from '@redalert/catalogue';
import { problemStatus, problemType, type ProblemSlug } from '@redalert/contracts';
import type { TestDatabase } from '@redalert/testing';

/** A request as a stranger may send it. */
export interface Request {
  readonly method?: string;
  /** Under /api/v1, or from the root when it says so. */
  readonly path: string;
  readonly root?: boolean;
  readonly token?: string;
  /** Sent as it is when it is text, else as JSON. */
  readonly body?: unknown;
  readonly type?: string;
  readonly language?: string;
}
export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly language: string | null;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export async function send(
  url: string,
  { method = 'POST', path, root = false, token, body, type = 'application/json', language = 'vi' }: Request,
): Promise<Answer> {
  const response = await fetch(`${url}${root ? '' : '/api/v1'}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      'accept-language': language,
      ...(body !== undefined && { 'content-type': type }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    language: response.headers.get('content-language'),
    text,
    body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}

/** What every refusal looks like in this language; the wrong fields come beside it. */
export const problemIn = (language: Language, slug: ProblemSlug) => ({
  status: problemStatus[slug],
  type: expect.stringMatching(/^application\/problem\+json/) as string,
  language,
  body: expect.objectContaining({
    type: problemType(slug),
    title: say(language, `problem.${slug}` as WordingKey),
    status: problemStatus[slug],
  }) as object,
});

// Signs of life, which change by themselves.
const alive = new Set(['identity.stations', 'identity.audit', 'app.test_clock']);

/** The content of every table, so that a request that was refused can be seen to have left no trace. */
export async function imprint(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('roster', 'identity', 'alerting', 'dispatching', 'notifying', 'platform', 'app') order by 1`,
  );
  const imprints = tables
    .filter(({ name }) => !alive.has(name))
    .map(async ({ name }) => {
      const [row] = await database.query<{ imprint: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as imprint from ${name} t`,
      );
      return [name, row?.imprint ?? ''] as const;
    });
  return Object.fromEntries(await Promise.all(imprints));
}
