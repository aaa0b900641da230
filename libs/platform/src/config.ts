import { existsSync } from 'node:fs';
import { z } from 'zod';

const environment = z.object({
  DATABASE_URL: z.url(),
  REDIS_URL: z.url().optional(),
  /** Address to listen on. A hospital server sits behind its own proxy, or serves its LAN directly. */
  REDALERT_HOST: z.string().default('0.0.0.0'),
  REDALERT_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The address that phones open, e.g. https://baodong.benhvien.vn; used in links of pushes. */
  REDALERT_PUBLIC_URL: z.url().optional(),
  /** Where the browser finds the socket when it is not on the same origin. */
  REDALERT_REALTIME_URL: z.url().optional(),
  /** Folder of the built web app. */
  REDALERT_WEB_DIR: z.string().default('dist/web'),
  REDALERT_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** How often each service looks for what is due, in milliseconds. Half of it is the mean lateness without Redis. */
  REDALERT_SWEEP_MS: z.coerce.number().int().min(20).max(5_000).default(250),
  /** Push services allowed beside the browsers' own, as host or host:port, comma separated (a push service inside the hospital). */
  REDALERT_PUSH_HOSTS: z.string().default(''),
  /** `mailto:` or https address that push services may contact. */
  REDALERT_PUSH_CONTACT: z.string().default('mailto:quantri@benhvien.example.vn'),
});

export interface Config {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly realtimeUrl: string | undefined;
  readonly webDir: string | undefined;
  readonly logLevel: string;
  readonly sweepMs: number;
  readonly pushHosts: readonly string[];
  readonly pushContact: string;
}

export abstract class PlatformConfig implements Config {
  abstract readonly databaseUrl: string;
  abstract readonly redisUrl: string | undefined;
  abstract readonly host: string;
  abstract readonly port: number;
  abstract readonly publicUrl: string | undefined;
  abstract readonly realtimeUrl: string | undefined;
  abstract readonly webDir: string | undefined;
  abstract readonly logLevel: string;
  abstract readonly sweepMs: number;
  abstract readonly pushHosts: readonly string[];
  abstract readonly pushContact: string;
}

/** Reads the environment once. Throws with one line per wrong variable, before anything has started. */
export function configFrom(env: NodeJS.ProcessEnv): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Cấu hình sai / wrong configuration:\n${lines.join('\n')}`);
  }
  const e = read.data;
  return {
    databaseUrl: e.DATABASE_URL,
    redisUrl: e.REDIS_URL,
    host: e.REDALERT_HOST,
    port: e.REDALERT_PORT,
    publicUrl: e.REDALERT_PUBLIC_URL,
    realtimeUrl: e.REDALERT_REALTIME_URL,
    webDir: existsSync(e.REDALERT_WEB_DIR) ? e.REDALERT_WEB_DIR : undefined,
    logLevel: e.REDALERT_LOG_LEVEL,
    sweepMs: e.REDALERT_SWEEP_MS,
    pushHosts: e.REDALERT_PUSH_HOSTS.split(',')
      .map((host) => host.trim())
      .filter(Boolean),
    pushContact: e.REDALERT_PUSH_CONTACT,
  };
}
